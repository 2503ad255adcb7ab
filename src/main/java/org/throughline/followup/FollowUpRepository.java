package org.throughline.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

	/** Whoever is second waits, and then sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from FollowUp f where f.id = :id")
	Optional<FollowUp> lock(UUID id);

	/**
	 * All that is open for one patient, always in the same order so that nobody waits for
	 * ever.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from FollowUp f where f.patientId = :patientId and f.standing.ending.endedAt is null order by f.id")
	List<FollowUp> lockOpenOf(UUID patientId);

	/** All open steps that name a person, in the same order for the same reason. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select f from FollowUp f
			 where f.clinicId in :clinics and f.standing.ending.endedAt is null
			   and (f.standing.holding.owner.ownerStaff = :who or f.standing.holding.patientsPart.checkedBy = :who
			        or f.standing.state = org.throughline.followup.StepState.ASKED
			           and f.standing.holding.asking.askedBy = :who
			        or f.standing.state = org.throughline.followup.StepState.NEEDED
			           and f.standing.holding.need.cameBackTo = :who)
			 order by f.id
			""")
	List<FollowUp> lockHeldBy(UUID who, Collection<UUID> clinics);

	@Query("select f from FollowUp f where f.origin.repeats = :id and f.standing.ending.endedAt is null and f.version = 0")
	List<FollowUp> untouchedRepetitionsOf(UUID id);

}
