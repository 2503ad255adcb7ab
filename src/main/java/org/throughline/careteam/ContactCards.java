package org.throughline.careteam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

	private final CardVersions versions;

	private final CareTeamWrites writes;

	private final StaffDirectory staff;

	ContactCards(JdbcClient jdbc, CardVersions versions, CareTeamWrites writes, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.versions = versions;
		this.writes = writes;
		this.staff = staff;
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
		patient.requireAlive();
		if (lines.isEmpty()) {
			throw new RefusedByRule("", "Write one line at least: for what they call, whom, and the number.");
		}
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
		this.versions.write(patient, lines, basedOn + 1, why, actor, now);
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

	/**
	 * Whether somebody ever said yes to a version, also one who has left the care team
	 * since: it changes for a reason.
	 */
	@Transactional(readOnly = true)
	public boolean wasAgreedTo(UUID patientId, int version) {
		return this.jdbc
			.sql("select exists (select from team_agreement where patient_id = ? and about = 'CARD' and version = ?)")
			.params(patientId, version)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What somebody agreed to changes for a reason.
	 * @throws RefusedByRule when nobody says which
	 */
	@Transactional(readOnly = true)
	public void requireReason(UUID patientId, int version, @Nullable String why) {
		if (why == null && wasAgreedTo(patientId, version)) {
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
