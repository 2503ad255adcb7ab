package org.throughline.safetyplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads safety plans; the current one with its copies and the last answer about 2 a.m. in
 * one statement.
 */
@Component
class SafetyPlanQueries {

	private static final String CURRENT = """
			select p.*, n.id as night_id, n.version as night_version, n.answer, n.words as night_words, n.asked_on, n.asked_by,
			       c.id as copy_id, c.version as copy_version, c.contact_person_id as copy_of, person.name as copy_with, c.given_at,
			       f.id as step_id, f.title as step_title, f.state = 'NEEDED' as step_nobodys
			  from safety_plan p
			  left join lateral (select * from safety_plan_night where patient_id = p.patient_id
			                      order by asked_on desc, asked_at desc, id desc limit 1) n on true
			  left join lateral (select id, title, state from follow_up where night_id = n.id and ended_at is null
			                      order by created_at desc, id desc limit 1) f on true
			  left join safety_plan_copy c on c.patient_id = p.patient_id and c.back_at is null
			  left join contact_person person on person.id = c.contact_person_id
			 where p.patient_id = :patient
			   and p.version = (select max(version) from safety_plan where patient_id = :patient)
			 order by c.contact_person_id nulls first
			""";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	SafetyPlanQueries(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	Optional<SafetyPlanView> current(UUID patientId) {
		return this.jdbc.sql(CURRENT).param("patient", patientId).query((rows) -> {
			SafetyPlanView plan = null;
			List<PaperCopy> copies = new ArrayList<>();
			while (rows.next()) {
				plan = (plan != null) ? plan : plan(rows, copies, night(rows));
				UUID copy = rows.getObject("copy_id", UUID.class);
				if (copy != null) {
					copies.add(new PaperCopy(copy, rows.getInt("copy_version"), rows.getObject("copy_of", UUID.class),
							rows.getString("copy_with"), moment(rows, "given_at")));
				}
			}
			return Optional.ofNullable(plan);
		});
	}

	/** Those before the one that stands, the newest first. */
	Piece<SafetyPlanView> before(UUID patientId, int page, int size) {
		List<Counted> read = this.jdbc
			.sql("""
					select p.*, count(*) over () as in_all from safety_plan p
					 where patient_id = :patient and version < (select max(version) from safety_plan where patient_id = :patient)
					 order by version desc offset :skip limit :most
					""")
			.param("patient", patientId)
			.param("skip", Piece.before(page, size))
			.param("most", size + 1)
			.query((row, number) -> new Counted(plan(row, List.of(), null), row.getInt("in_all")))
			.list();
		return Piece.of(read, page, size, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::plan);
	}

	/**
	 * The version that somebody had before them; the one that stands where they do not
	 * say.
	 * @throws RefusedByRule when there is none yet
	 */
	int seen(UUID patientId, @Nullable Integer version) {
		return this.jdbc.sql(
				"select max(version) from safety_plan where patient_id = :patient and version <= coalesce(:seen, version)")
			.param("patient", patientId)
			.param("seen", version, java.sql.Types.INTEGER)
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new RefusedByRule("", "There is no safety plan yet. Write it with them first."));
	}

	/** The latest of them that was written by the end of a day. */
	Optional<Integer> writtenBy(UUID patientId, int version, Instant endOfDay) {
		return this.jdbc
			.sql("select max(version) from safety_plan where patient_id = ? and version <= ? and written_at < ?")
			.params(patientId, version, endOfDay.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.optional();
	}

	private SafetyPlanView plan(ResultSet row, List<PaperCopy> copies, @Nullable NightCheck night) throws SQLException {
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		for (SafetyPart part : SafetyPart.values()) {
			String words = row.getString(part.column());
			if (words != null) {
				parts.put(part, words);
			}
		}
		return new SafetyPlanView(row.getObject("patient_id", UUID.class), row.getInt("version"),
				new SafetyPlanText(parts, row.getBoolean("on_printed_page")),
				this.staff.get(row.getObject("written_by", UUID.class)), moment(row, "written_at"), copies, night);
	}

	private @Nullable NightCheck night(ResultSet row) throws SQLException {
		String answer = row.getString("answer");
		return (answer != null) ? new NightCheck(row.getObject("night_id", UUID.class), row.getInt("night_version"),
				NightAnswer.valueOf(answer), row.getString("night_words"), row.getObject("asked_on", LocalDate.class),
				this.staff.get(row.getObject("asked_by", UUID.class)), step(row)) : null;
	}

	private static @Nullable NightStep step(ResultSet row) throws SQLException {
		UUID id = row.getObject("step_id", UUID.class);
		return (id != null) ? new NightStep(id, row.getString("step_title"), row.getBoolean("step_nobodys")) : null;
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Counted(SafetyPlanView plan, int inAll) {
	}

}
