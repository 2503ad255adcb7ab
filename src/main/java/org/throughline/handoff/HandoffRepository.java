package org.throughline.handoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HandoffRepository extends JpaRepository<Handoff, UUID> {

	/** Whoever is second waits, and then sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select h from Handoff h where h.id = :id")
	Optional<Handoff> lock(UUID id);

	@Query("select h.id from Handoff h where h.patientId = :patientId and h.course.taking.passedTo is not null order by h.id")
	List<UUID> passedOnOf(UUID patientId);

	@Query("select h from Handoff h left join fetch h.asked.receivers where h.patientId = :patientId and h.followUpId = :stepId")
	Optional<Handoff> ofStep(UUID patientId, UUID stepId);

	@Query("select h.id from Handoff h where h.followUpId = :stepId")
	List<UUID> withStep(UUID stepId);

}
