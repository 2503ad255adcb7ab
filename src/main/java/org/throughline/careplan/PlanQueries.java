package org.throughline.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.staff.StaffDirectory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads plans and their versions, one statement each.
 */
@Component
class PlanQueries {

	private static final String PLAN = """
			select p.*,
			  (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'words', w.words, 'saidOn', w.said_on, 'heardBy', w.heard_by,
			          'heardIn', w.heard_in, 'saidBy', w.said_by, 'pastAt', w.at, 'pastBy', w.by, 'pastWhy', w.why, 'inAll', w.in_all)
			          order by w.said_on desc, w.id desc), '[]')
			     from (select w.*, x.at, x.by, x.why, count(*) over (partition by x.at is null) as in_all,
			                  row_number() over (partition by x.at is null, w.said_by is null order by w.said_on desc, w.id desc) as nth
			             from plan_words w left join plan_words_past x on x.words_id = w.id where w.plan_id = p.id) w
			    where w.nth <= :most) as words,
			  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'position', g.position, 'title', g.title)
			          order by g.position), '[]')
			     from plan_goal g where g.plan_id = p.id and g.position is not null) as goals,
			  (select coalesce(jsonb_agg(jsonb_build_object('followUpId', s.follow_up_id, 'goalId', s.goal_id, 'usable', s.usable,
			          'tracked', s.tracked, 'willing', s.willing, 'theirs', case when f.owner_is_patient and f.kind <> 'SAFETY' then f.title end)), '[]')
			     from goal_step s join follow_up f on f.id = s.follow_up_id join plan_goal g on g.id = s.goal_id and g.position is not null
			    where s.plan_id = p.id) as steps,
			  coalesce(p.agreed_version = p.version, false)
			    or exists (select from teach_back b where b.plan_id = p.id and b.version = p.version and b.result = 'DONE')
			    or exists (select from team_agreement a where a.patient_id = p.patient_id and a.about = 'PLAN'
			                  and a.version = p.version) as relied_on
			  from care_plan p where p.patient_id = :patient
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final StaffDirectory staff;

	PlanQueries(JdbcClient jdbc, JsonMapper json, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.json = json;
		this.staff = staff;
	}

	/** With the latest that was said, as many as a page shows. */
	Optional<PlanRow> ofPatient(UUID patientId) {
		return read(patientId, PlanView.WORDS_SHOWN);
	}

	/** With all that was said. */
	PlanRow whole(UUID patientId) {
		return read(patientId, Integer.MAX_VALUE).orElseThrow(NotFound::new);
	}

	private Optional<PlanRow> read(UUID patientId, int most) {
		return this.jdbc.sql(PLAN).param("patient", patientId).param("most", most).query(this::plan).optional();
	}

	/** As it stands now; nobody else changes it meanwhile. */
	PlanRow lock(UUID patientId) {
		if (this.jdbc.sql("select id from care_plan where patient_id = ? for update")
			.param(patientId)
			.query(UUID.class)
			.optional()
			.isEmpty()) {
			throw new NotFound();
		}
		return whole(patientId);
	}

	/** The open step that came of each of these by being done again and again. */
	Map<UUID, UUID> nextOf(UUID patientId, Collection<UUID> ended) {
		Map<UUID, UUID> next = new HashMap<>();
		this.jdbc
			.sql("""
					with recursive came as (
					  select f.id as from_step, f.id as step from follow_up f where f.id = any (:ended) and f.patient_id = :patient
					  union all
					  select c.from_step, n.id from came c join follow_up n on n.repeats = c.step and n.patient_id = :patient)
					select c.from_step, c.step from came c join follow_up f on f.id = c.step
					 where c.step <> c.from_step and f.ended_at is null
					""")
			.param("ended", ended.toArray(UUID[]::new))
			.param("patient", patientId)
			.query((row) -> {
				next.put(row.getObject("from_step", UUID.class), row.getObject("step", UUID.class));
			});
		return next;
	}

	/** The latest first, and one more than fit on the page. */
	List<PlanVersion> versions(UUID planId, int skip, int most) {
		return this.jdbc.sql("select * from plan_version where plan_id = ? order by version desc offset ? limit ?")
			.params(planId, skip, most)
			.query(this::version)
			.list();
	}

	/** All that was said, the latest first. */
	List<PlanRow.Words> words(UUID planId, int skip, int most) {
		return this.jdbc.sql("""
				select w.id, w.words, w.said_on, w.heard_by, w.heard_in, w.said_by, x.at, x.by, x.why,
				       count(*) over () as in_all
				  from plan_words w left join plan_words_past x on x.words_id = w.id
				 where w.plan_id = ? order by w.said_on desc, w.id desc offset ? limit ?
				""").params(planId, skip, most).query(PlanQueries::said).list();
	}

	private static PlanRow.Words said(ResultSet row, int number) throws SQLException {
		Timestamp past = row.getTimestamp("at");
		return new PlanRow.Words(row.getObject("id", UUID.class), row.getString("words"),
				row.getObject("said_on", LocalDate.class), row.getObject("heard_by", UUID.class),
				row.getString("heard_in"), row.getString("said_by"), (past != null) ? past.toInstant() : null,
				id(row, "by"), row.getString("why"), row.getInt("in_all"));
	}

	Optional<PlanVersion> version(UUID planId, int number) {
		return this.jdbc.sql("select * from plan_version where plan_id = ? and version = ?")
			.params(planId, number)
			.query(this::version)
			.optional();
	}

	private PlanVersion version(ResultSet row, int number) throws SQLException {
		return new PlanVersion(row.getInt("version"), row.getTimestamp("changed_at").toInstant(),
				this.staff.get(row.getObject("changed_by", UUID.class)), row.getString("why"),
				Optional.ofNullable(row.getString("found")).map(this::content).orElse(null),
				content(row.getString("content")));
	}

	private PlanContent content(String json) {
		return this.json.readValue(json, PlanContent.class);
	}

	private PlanRow plan(ResultSet row, int number) throws SQLException {
		return new PlanRow(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getObject("clinic_id", UUID.class), row.getInt("version"),
				row.getTimestamp("changed_at").toInstant(), row.getObject("changed_by", UUID.class),
				row.getObject("agreed_on", LocalDate.class), id(row, "agreed_with"),
				row.getObject("agreed_version", Integer.class), id(row, "first_step"),
				list(row, "words", PlanRow.Words[].class), list(row, "goals", PlanRow.Goal[].class),
				list(row, "steps", PlanRow.Step[].class), row.getBoolean("relied_on"));
	}

	private <T> List<T> list(ResultSet row, String column, Class<T[]> of) throws SQLException {
		return List.of(this.json.readValue(row.getString(column), of));
	}

	private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
