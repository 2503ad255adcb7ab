package org.throughline.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends handoffs to clinicians elsewhere and keeps who there confirmed that they arrived.
 * For clinical people; to others there is no such thing.
 */
@Service
@Transactional
public class OutsideHandoffs {

	private static final String SELECT = """
			select o.*, x.name, x.role, x.organization, f.due_at, f.ended_at is null as asking
			  from outside_handoff o join external_clinician x on x.id = o.external_id
			  join follow_up f on f.id = o.follow_up_id
			""";

	private static final int LONGEST_TITLE = 140;

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final ExternalClinicians externals;

	private final FollowUpService steps;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	OutsideHandoffs(JdbcClient jdbc, PatientAccess access, ExternalClinicians externals, FollowUpService steps,
			StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.externals = externals;
		this.steps = steps;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * Sent, and the sender's next step is to ask whether it arrived.
	 * @throws RefusedByRule when the patient has died, or the day is closed
	 */
	public UUID send(Actor sender, OutsideOffer offer, Instant now) {
		PatientCard patient = this.access.require(sender, offer.patientId(), now);
		requireClinical(sender);
		if (patient.deceased()) {
			throw new RefusedByRule("", "Nothing is handed over any more: the patient has died.");
		}
		ExternalClinician to = this.externals.get(patient.clinicId(), offer.externalId());
		UUID step = this.steps.create(sender,
				NewStep.of(patient.id(), asking(to), StepKind.OTHER, Owner.staff(sender.staffId()), offer.askBy())
					.evenOnAClosedDay(offer.closedDayMeant()),
				now);
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into outside_handoff (id, patient_id, clinic_id, external_id, follow_up_id, sender_id, concern,
				                             most_urgent, way, sent_at)
				values (:id, :patient, :clinic, :external, :step, :sender, :concern, :urgent, :way, :now)
				""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("external", to.id())
			.param("step", step)
			.param("sender", sender.staffId())
			.param("concern", offer.concern())
			.param("urgent", offer.mostUrgent())
			.param("way", offer.way().name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		record(sender, patient, id, "handoff sent outside", Map.of("to", to.inWords(), "way", offer.way().name()), now);
		return id;
	}

	/**
	 * Somebody there said that it arrived: the step that asks for it is done.
	 * @param by who said so, in words
	 * @throws ChangedMeanwhile when it was confirmed before
	 */
	public void confirm(Actor actor, UUID id, String by, OutsideWay way, Instant now) {
		OutsideHandoffView handoff = get(actor, id, now);
		PatientCard patient = this.access.require(actor, handoff.patientId(), now);
		int first = this.jdbc
			.sql("""
					update outside_handoff set confirmed_by = :by, confirmed_way = :way, confirmed_at = :now, recorded_by = :me
					 where id = :id and confirmed_at is null
					""")
			.param("id", id)
			.param("by", by)
			.param("way", way.name())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("me", actor.staffId())
			.update();
		if (first == 0) {
			throw new ChangedMeanwhile("Somebody has written down already that it arrived.");
		}
		if (handoff.asking()) {
			this.steps.done(actor, handoff.stepId(), null, "%s confirmed it, %s".formatted(by, way.words()), now);
		}
		record(actor, patient, id, "handoff outside confirmed", Map.of("by", by, "way", way.name()), now);
	}

	/**
	 * @throws NotFound when there is none for this person
	 */
	@Transactional(readOnly = true)
	public OutsideHandoffView get(Actor viewer, UUID id, Instant now) {
		requireClinical(viewer);
		OutsideHandoffView found = this.jdbc.sql(SELECT + " where o.id = ?")
			.param(id)
			.query(this::view)
			.optional()
			.orElseThrow(NotFound::new);
		this.access.require(viewer, found.patientId(), now);
		return found;
	}

	/**
	 * Newest first, for clinical people; whoever shows one patient opens the patient
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<OutsideHandoffView> ofPatient(Actor viewer, UUID patientId) {
		return viewer.isClinical()
				? this.jdbc.sql(SELECT + " where o.patient_id = ? order by o.sent_at desc, o.id desc limit 20")
					.param(patientId)
					.query(this::view)
					.list()
				: List.of();
	}

	private static void requireClinical(Actor actor) {
		if (!actor.isClinical()) {
			throw new NotFound();
		}
	}

	private static String asking(ExternalClinician to) {
		String title = "Ask whether it arrived at " + to.organization();
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE) : title;
	}

	private OutsideHandoffView view(ResultSet row, int number) throws SQLException {
		return new OutsideHandoffView(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getObject("follow_up_id", UUID.class), row.getString("name") + ", " + row.getString("role"),
				row.getString("organization"), this.staff.get(row.getObject("sender_id", UUID.class)),
				row.getString("concern"), row.getString("most_urgent"), OutsideWay.valueOf(row.getString("way")),
				row.getTimestamp("sent_at").toInstant(), row.getTimestamp("due_at").toInstant(),
				row.getBoolean("asking"), confirmed(row));
	}

	private OutsideHandoffView.@Nullable Confirmed confirmed(ResultSet row) throws SQLException {
		String by = row.getString("confirmed_by");
		return (by != null) ? new OutsideHandoffView.Confirmed(by, OutsideWay.valueOf(row.getString("confirmed_way")),
				Objects.requireNonNull(row.getTimestamp("confirmed_at")).toInstant(),
				this.staff.get(row.getObject("recorded_by", UUID.class))) : null;
	}

	private void record(Actor actor, PatientCard patient, UUID id, String what, Map<String, Object> detail,
			Instant now) {
		this.events.publishEvent(
				new OutsideHandoffRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), what, id, detail));
	}

}
