package org.throughline.huddle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface HuddleRepository extends Repository<Huddle, UUID> {

	Huddle saveAndFlush(Huddle huddle);

	Optional<Huddle> findByClinicIdAndDay(UUID clinicId, LocalDate day);

}
