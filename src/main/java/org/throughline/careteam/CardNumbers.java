package org.throughline.careteam;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the number of a line of a contact card is still the one: a line repeats what
 * was on file when it was written. Once that changes the line says so until somebody
 * looks, and a number that turned out wrong is a gap.
 */
@Service
@Transactional
public class CardNumbers {

	/**
	 * Of line {@code l}: the number on file where it is another than when somebody looked
	 * last, empty where none is any more, and nothing where the line has it already.
	 */
	static final String INSTEAD = """
			(select coalesce(f.number, '')
			   from (select number_on_file(l.patient_id, l.staff_id, l.external_id, l.contact_person_id, l.line) as number) f
			  where dialed(f.number) is distinct from dialed(l.known_number)
			    and dialed(f.number) is distinct from dialed(l.number))""";

	private static final String WRONG = "wrong_at = :now, wrong_by = :by, right_at = null";

	private static final String RIGHT = """
			right_at = case when l.wrong_at is not null then :now end,
			known_number = number_on_file(l.patient_id, l.staff_id, l.external_id, l.contact_person_id, l.line)""";

	private final JdbcClient jdbc;

	private final CardVersions versions;

	private final CareTeamWrites writes;

	CardNumbers(JdbcClient jdbc, CardVersions versions, CareTeamWrites writes) {
		this.jdbc = jdbc;
		this.versions = versions;
		this.writes = writes;
	}

	/**
	 * Another number is another card, which the team is asked to agree to; that one is
	 * wrong or right changes no word of it.
	 * @param seen the version that they read
	 * @throws ChangedMeanwhile when somebody wrote another card since
	 */
	public void found(Actor actor, UUID patientId, int position, int seen, NumberFound what, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		Kept line = locked(patientId, position);
		if (line.version() != seen) {
			throw new ChangedMeanwhile("The card changed since this page was opened. Read it again.");
		}
		if (NewCardLine.AT_ANY_HOUR.contains(line.number())) {
			throw new RefusedByRule("", "That number is right for everybody.");
		}
		switch (what) {
			case WRONG -> set(actor, patientId, position, now, WRONG, null);
			case RIGHT -> set(actor, patientId, position, now, RIGHT, null);
			case ON_FILE -> takeOnFile(actor, patientId, position, line, now);
		}
		this.writes.record(actor, patient, "looked at a number of the contact card", patientId,
				Map.of("position", position, "found", what.name(), "number", line.number()), now);
	}

	private void takeOnFile(Actor actor, UUID patientId, int position, Kept line, Instant now) {
		String onFile = line.onFile();
		if (onFile == null) {
			throw new RefusedByRule("", "No number is on file. Write one on the card.");
		}
		String number = NewCardLine.number(onFile, null, "");
		this.versions.next(List.of(patientId), "Another number for line " + position, actor, now);
		set(actor, patientId, position, now, RIGHT, number);
	}

	private Kept locked(UUID patientId, int position) {
		return this.jdbc.sql("""
				select c.version, l.number,
				       number_on_file(l.patient_id, l.staff_id, l.external_id, l.contact_person_id, l.line) as on_file
				  from contact_card c join contact_card_line l on l.patient_id = c.patient_id and l.version = c.version
				 where c.patient_id = ? and l.position = ? for update of c
				""")
			.params(patientId, position)
			.query((row, number) -> new Kept(row.getInt("version"), row.getString("number"), row.getString("on_file")))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private void set(Actor actor, UUID patientId, int position, Instant now, String facts, @Nullable String number) {
		this.jdbc.sql("update contact_card_line l set number = coalesce(:number, l.number), " + facts + """
				  from contact_card c where c.patient_id = l.patient_id and c.version = l.version
				   and l.patient_id = :patient and l.position = :position
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.param("number", number, Types.VARCHAR)
			.param("patient", patientId)
			.param("position", position)
			.update();
	}

	private record Kept(int version, String number, @Nullable String onFile) {
	}

}
