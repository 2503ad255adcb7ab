package org.throughline.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

	Visit save(Visit visit);

	/** Whoever is second waits, and then sees what the first one said. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from Visit v where v.id = :id")
	Optional<Visit> lock(UUID id);

	/** What is booked from now on, in the same order for everybody. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from Visit v where v.patientId = :patientId and v.startsAt > :now and v.outcome is null order by v.id")
	List<Visit> lockComingOf(UUID patientId, Instant now);

}
