package org.throughline.outside;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes handoffs to clinicians elsewhere: that they were sent, and that they arrived.
 */
@Component
class OutsideWrites {

	private final JdbcClient jdbc;

	OutsideWrites(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void sent(UUID id, Actor sender, PatientCard patient, UUID step, OutsideOffer offer, Instant now) {
		this.jdbc.sql("""
				insert into outside_handoff (id, patient_id, clinic_id, external_id, follow_up_id, sender_id, concern,
				                             most_urgent, way, sent_at)
				values (:id, :patient, :clinic, :external, :step, :sender, :concern, :urgent, :way, :now)
				""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("external", offer.externalId())
			.param("step", step)
			.param("sender", sender.staffId())
			.param("concern", offer.concern())
			.param("urgent", offer.mostUrgent())
			.param("way", offer.way().name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Whether this was the first time. */
	boolean confirmed(UUID id, String by, OutsideWay way, Actor recordedBy, Instant now) {
		return this.jdbc
			.sql("""
					update outside_handoff set confirmed_by = :by, confirmed_way = :way, confirmed_at = :now, recorded_by = :me
					 where id = :id and confirmed_at is null
					""")
			.param("id", id)
			.param("by", by)
			.param("way", way.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("me", recordedBy.staffId())
			.update() == 1;
	}

}
