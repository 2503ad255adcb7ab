package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads who stands around a patient, in one statement.
 */
@Component
class CareTeamQueries {

	private static final String EXTERNAL = """
			case when x.id is not null then jsonb_build_object('id', x.id, 'clinicId', x.clinic_id, 'name', x.name,
			  'role', x.role, 'organization', x.organization, 'phone', x.phone, 'fax', x.fax,
			  'gone', x.gone_at is not null, 'version', x.version) end""";

	private static final String WORRY = """
			jsonb_build_object('id', w.id, 'sentence', w.sentence, 'by', w.raised_by, 'at', w.raised_at,
			  'answer', w.answer, 'answeredBy', w.answered_by, 'answeredAt', w.answered_at, 'inAll', w.in_all)""";

	private static final String VIEW = """
			jsonb_build_object('id', r.id, 'by', r.seen_by, 'at', r.seen_at, 'words', r.words, 'stands', r.stands,
			  'withdrawnAt', r.withdrawn_at, 'withdrawnWhy', r.withdrawn_why, 'inAll', r.in_all)""";

	private static final String VIEWS = """
			select v.*, v.withdrawn_at is null
			       and row_number() over (partition by v.seen_by order by v.seen_at desc, v.id desc) = 1 as stands
			  from risk_view v where v.patient_id = """;

	/** Of what is over, the last; the rest has a page. */
	private static final int SHOWN = 12;

	private static final String OF_PATIENT = """
			select
			  (select jsonb_agg(jsonb_build_object('id', m.id, 'staff', m.staff_id, 'external', %s, 'does', m.does,
			            'since', m.since, 'until', m.until, 'leaves', (select jsonb_build_object('topics', y.topics,
			              'way', y.way, 'askedOn', y.asked_on, 'askedBy', y.asked_by) from may_leave y
			              where y.patient_id = p.id and y.external_id = m.external_id and y.taken_back_at is null
			                and m.until is null and :clinical), 'leavesSaid', (select count(*) + count(y.taken_back_at)
			              from may_leave y where y.patient_id = p.id and y.external_id = m.external_id), 'inAll', m.in_all) order by m.until desc nulls first, m.since, m.id)
			     from (select t.*, count(*) over (partition by t.until is null) as in_all,
			                  row_number() over (partition by t.until is null order by t.until desc, t.since, t.id) as nth
			             from care_team_member t where t.patient_id = p.id and :treating) m
			     left join external_clinician x on x.id = m.external_id
			    where m.until is null or m.nth <= %d) as members,
			  (select jsonb_build_object('version', c.version, 'changedBy', c.changed_by, 'changedAt', c.changed_at,
			     'lines', coalesce((select jsonb_agg(jsonb_build_object('position', l.position, 'forWhat', l.for_what,
			            'staff', l.staff_id, 'external', l.external_id, 'person', l.contact_person_id,
			            'name', coalesce(x.name, o.name), 'line', l.line, 'number', l.number, 'hours', l.hours,
			            'gone', %s, 'instead', %s, 'no', case when :clinical then l.decline_reason end) order by l.position)
			       from contact_card_line l left join external_clinician x on x.id = l.external_id
			         left join contact_person o on o.id = l.contact_person_id
			      where l.patient_id = c.patient_id and l.version = c.version), '[]'))
			     from contact_card c where c.patient_id = p.id and :treating) as card,
			  (select jsonb_build_object('version', n.version, 'keeper', (select r.holder from responsibility r
			     where r.patient_id = p.id and r.kind = 'PLAN' and r.ended_at is null)) from care_plan n
			    where n.patient_id = p.id and :clinical) as plan,
			  (select jsonb_agg(jsonb_build_object('about', a.about, 'staff', a.staff_id, 'external', a.external_id,
			            'at', a.agreed_at, 'by', a.recorded_by, 'how', a.how) order by a.agreed_at)
			     from team_agreement a where a.patient_id = p.id and :treating
			      and a.version = case a.about when 'CARD'
			            then (select version from contact_card c where c.patient_id = p.id)
			            else (select version from care_plan n where n.patient_id = p.id) end) as agreed,
			  (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'relationship', o.relationship,
			            'phone', o.phone, 'mayHear', case when not exists (select from contact_person_asked a
			                 where a.contact_person_id = o.id) and not exists (select from contact_person_topic t
			                 where t.contact_person_id = o.id) then o.may_hear end,
			            'may', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'topic', t.topic,
			                   'askedOn', t.asked_on, 'askedBy', t.asked_by, 'until', t.until) order by t.topic)
			              from contact_person_topic t
			             where t.contact_person_id = o.id and t.taken_back_at is null
			               and (t.until is null or t.until >= :today)
			               and (:clinical or t.topic <> 'SAFETY_PLAN')), '[]'),
			            'asked', (select count(*) from contact_person_asked a where a.contact_person_id = o.id)) order by o.id)
			     from contact_person o where o.patient_id = p.id and o.removed_at is null) as people,
			  (select jsonb_agg(%s order by w.answered_at desc nulls first, w.raised_at)
			     from (select y.*, count(*) over (partition by y.answered_at is null) as in_all,
			                  row_number() over (partition by y.answered_at is null
			                                     order by y.answered_at desc, y.raised_at) as nth
			             from worry y where y.patient_id = p.id and :clinical) w where w.nth <= %d) as worries,
			  (select jsonb_agg(%s order by r.seen_at desc)
			     from (select s.*, count(*) over (partition by s.stands) as in_all,
			                  row_number() over (partition by s.stands order by s.seen_at desc, s.id desc) as nth
			             from (%s p.id and :clinical) s) r where r.stands or r.nth <= %d) as risk
			 from patient p where p.id = :patient
			"""
		.formatted(EXTERNAL, SHOWN, GoneLine.WHY, CardNumbers.INSTEAD, WORRY, SHOWN, VIEW, VIEWS, SHOWN);

	private static final String BEFORE = """
			select jsonb_build_object('id', m.id, 'staff', m.staff_id, 'external', %s, 'does', m.does, 'since', m.since,
			         'until', m.until, 'leaves', null, 'leavesSaid', 0, 'inAll', count(*) over ())
			  from care_team_member m left join external_clinician x on x.id = m.external_id
			 where m.patient_id = ? and m.until is not null order by m.until desc, m.since, m.id offset ? limit ?
			""".formatted(EXTERNAL);

	private static final String ALL_WORRIES = """
			select %s from (select y.*, count(*) over () as in_all from worry y where y.patient_id = ?
			         order by y.answered_at desc nulls first, y.raised_at offset ? limit ?) w
			 order by w.answered_at desc nulls first, w.raised_at
			""".formatted(WORRY);

	private static final String ALL_VIEWS = """
			select %s from (select s.*, count(*) over () as in_all from (%s ?) s
			         order by s.seen_at desc, s.id desc offset ? limit ?) r order by r.seen_at desc, r.id desc
			""".formatted(VIEW, VIEWS);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CareTeamQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Those who left the team, the last first. */
	List<CareTeamRow.Member> before(UUID patientId, int skip, int most) {
		return page(BEFORE, CareTeamRow.Member.class, patientId, skip, most);
	}

	/** Those that wait, then those answered, the last first. */
	List<CareTeamRow.Worried> worries(UUID patientId, int skip, int most) {
		return page(ALL_WORRIES, CareTeamRow.Worried.class, patientId, skip, most);
	}

	/** The latest first. */
	List<CareTeamRow.Seen> views(UUID patientId, int skip, int most) {
		return page(ALL_VIEWS, CareTeamRow.Seen.class, patientId, skip, most);
	}

	private <T> List<T> page(String sql, Class<T> type, UUID patientId, int skip, int most) {
		return this.jdbc.sql(sql)
			.params(patientId, skip, most)
			.query((row, number) -> this.json.readValue(row.getString(1), type))
			.list();
	}

	CareTeamRow ofPatient(UUID patientId, boolean clinical, boolean treating, LocalDate today) {
		return this.jdbc.sql(OF_PATIENT)
			.param("patient", patientId)
			.param("clinical", clinical)
			.param("treating", treating)
			.param("today", today)
			.query((row, number) -> new CareTeamRow(list(row, "members", CareTeamRow.Member[].class),
					one(row, "card", CareTeamRow.Card.class), one(row, "plan", CareTeamRow.Plan.class),
					list(row, "agreed", CareTeamRow.Agreed[].class), list(row, "people", CareTeamRow.Person[].class),
					list(row, "worries", CareTeamRow.Worried[].class), list(row, "risk", CareTeamRow.Seen[].class)))
			.single();
	}

	private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
		T[] read = one(row, column, type);
		return (read != null) ? Arrays.asList(read) : List.of();
	}

	private <T> @Nullable T one(ResultSet row, String column, Class<T> type) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? this.json.readValue(text, type) : null;
	}

}
