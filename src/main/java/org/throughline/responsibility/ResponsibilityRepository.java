package org.throughline.responsibility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ResponsibilityRepository extends JpaRepository<Responsibility, UUID> {

	/** Whoever is second waits, and then sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Responsibility r where r.id = :id")
	Optional<Responsibility> lock(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Responsibility r where r.patientId = :patientId and r.close.endedAt is null order by r.id")
	List<Responsibility> lockOpenOf(UUID patientId);

}
