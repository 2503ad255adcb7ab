package org.throughline.huddle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HuddleRepository extends Repository<Huddle, UUID> {

	Huddle saveAndFlush(Huddle huddle);

	Optional<Huddle> findByClinicIdAndDay(UUID clinicId, LocalDate day);

	/** For whoever hosts it: what the room says is kept one after the other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select h from Huddle h where h.clinicId = :clinicId and h.day = :day")
	Optional<Huddle> lock(UUID clinicId, LocalDate day);

}
