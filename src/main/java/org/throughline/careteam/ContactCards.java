package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a patient calls for what, in four plain lines at most. Every change is another
 * version, which nobody has agreed to yet; the lines of earlier ones stay. Who was asked
 * for a line is still asked for it in the next version, and a number that nobody has
 * looked at since it changed is still to be looked at.
 */
@Service
@Transactional
public class ContactCards {

	/** As many as somebody remembers at night. */
	public static final int MOST = 4;

	private static final String LINES = """
			select position, for_what as "forWhat", staff_id as staff, external_id as external,
			       contact_person_id as person, line, number, hours
			""";

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	private final StaffDirectory staff;

	private final JsonMapper json;

	ContactCards(JdbcClient jdbc, CareTeamWrites writes, StaffDirectory staff, JsonMapper json) {
		this.jdbc = jdbc;
		this.writes = writes;
		this.staff = staff;
		this.json = json;
	}

	/**
	 * Keeps the card as another version; the same lines again change nothing.
	 * @param basedOn the version that the writer saw; 0 for none
	 * @param why why it changes, for whoever reads the history
	 * @throws ChangedMeanwhile when somebody kept another one since
	 */
	public int write(Actor actor, UUID patientId, List<NewCardLine> lines, int basedOn, @Nullable String why,
			Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		if (lines.size() > MOST) {
			throw new RefusedByRule("", "Four lines are as many as anyone keeps in mind. Take one away.");
		}
		Kept kept = this.jdbc.sql("select version, changed_by from contact_card where patient_id = ? for update")
			.param(patientId)
			.query((row, number) -> new Kept(row.getInt("version"), row.getObject("changed_by", UUID.class)))
			.optional()
			.orElse(new Kept(0, actor.staffId()));
		if (kept.version() != basedOn) {
			throw new ChangedMeanwhile(
					this.staff.get(kept.by()).fullName() + " changed the card while you were writing.");
		}
		if (kept.version() > 0 && linesOf(patientId, basedOn).equals(lines)) {
			return basedOn;
		}
		requireReason(patientId, basedOn, why);
		refuseStrangers(patient, lines);
		keep(actor, patient, lines, basedOn + 1, now);
		this.jdbc.sql("""
				insert into contact_card_version (patient_id, version, changed_by, changed_at, why)
				values (:patient, :version, :by, :at, :why)
				""")
			.param("patient", patientId)
			.param("version", basedOn + 1)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("why", why)
			.update();
		this.writes.record(actor, patient, "contact card changed", patientId, Map.of("version", basedOn + 1), now);
		return basedOn + 1;
	}

	/** The lines of any version there was. */
	@Transactional(readOnly = true)
	public List<NewCardLine> linesOf(UUID patientId, int version) {
		return this.jdbc.sql(LINES + " from contact_card_line where patient_id = ? and version = ? order by position")
			.params(patientId, version)
			.query((row, number) -> new NewCardLine(row.getString("forWhat"), row.getObject("staff", UUID.class),
					row.getObject("external", UUID.class), row.getObject("person", UUID.class), row.getString("line"),
					row.getString("number"), row.getString("hours")))
			.list();
	}

	private void keep(Actor actor, PatientCard patient, List<NewCardLine> lines, int version, Instant now) {
		int written = this.jdbc.sql("""
				insert into contact_card (patient_id, clinic_id, version, changed_by, changed_at)
				values (:patient, :clinic, :version, :by, :at)
				on conflict (patient_id) do update set version = excluded.version, changed_by = excluded.changed_by,
				  changed_at = excluded.changed_at where contact_card.version = excluded.version - 1
				""")
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (written == 0) {
			throw new ChangedMeanwhile("Somebody wrote the card while you were writing.");
		}
		this.jdbc
			.sql("""
					insert into contact_card_line (patient_id, version, position, for_what, staff_id, external_id,
					                               contact_person_id, line, number, hours, asked_by, asked_at, ask_reason,
					                               declined_at, decline_reason, known_number, wrong_at, wrong_by, right_at)
					select :patient, :version, l.position, l."forWhat", l.staff, l.external, l.person, l.line, l.number, l.hours,
					       was.asked_by, was.asked_at, was.ask_reason, was.declined_at, was.decline_reason,
					       case when same.version is not null then same.known_number
					            else number_on_file(:patient, l.staff, l.external, l.person, l.line) end,
					       same.wrong_at, same.wrong_by, same.right_at
					  from rows from (jsonb_to_recordset(cast(:lines as jsonb)) as ("forWhat" text, staff uuid,
					       external uuid, person uuid, line text, number text, hours text))
					       with ordinality as l ("forWhat", staff, external, person, line, number, hours, position)
					  left join lateral (select w.* from contact_card_line w where w.patient_id = :patient
					         and w.version = :version - 1 and w.staff_id = l.staff and w.asked_at is not null
					         and w.yes_at is null limit 1) was on true
					  left join lateral (select w.* from contact_card_line w where w.patient_id = :patient
					         and w.version = :version - 1 and dialed(w.number) = dialed(l.number)
					         and (w.staff_id, w.external_id, w.contact_person_id, w.line)
					             is not distinct from (l.staff, l.external, l.person, l.line) limit 1) same on true
					""")
			.param("patient", patient.id())
			.param("version", version)
			.param("lines", this.json.writeValueAsString(lines))
			.update();
	}

	/** What somebody agreed to changes for a reason. */
	private void requireReason(UUID patientId, int version, @Nullable String why) {
		if (why == null && this.jdbc
			.sql("select exists (select from team_agreement where patient_id = ? and about = 'CARD' and version = ?)")
			.params(patientId, version)
			.query(Boolean.class)
			.single()) {
			throw new RefusedByRule("why", "Somebody agreed to this card. Press why it changes, or write it.");
		}
	}

	/** Nobody of another clinic, and no contact person of another patient. */
	private void refuseStrangers(PatientCard patient, List<NewCardLine> lines) {
		boolean works = lines.stream()
			.map(NewCardLine::staff)
			.filter(Objects::nonNull)
			.allMatch((id) -> this.staff.find(id).filter((card) -> card.worksAt(patient.clinicId())).isPresent());
		UUID[] outside = lines.stream().map(NewCardLine::external).filter(Objects::nonNull).toArray(UUID[]::new);
		UUID[] people = lines.stream().map(NewCardLine::person).filter(Objects::nonNull).toArray(UUID[]::new);
		boolean known = this.jdbc.sql("""
				select not exists (select from unnest(:outside) o where not exists (
				         select from external_clinician x where x.id = o and x.clinic_id = :clinic))
				   and not exists (select from unnest(:people) o where not exists (
				         select from contact_person c where c.id = o and c.patient_id = :patient))
				""")
			.param("outside", outside)
			.param("people", people)
			.param("clinic", patient.clinicId())
			.param("patient", patient.id())
			.query(Boolean.class)
			.single();
		if (!works || !known) {
			throw new RefusedByRule("", "Somebody on the card is not known here any more. Choose again.");
		}
	}

	private record Kept(int version, UUID by) {
	}

}
