package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.staff.Discipline;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.Unanswered;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What clinicians were asked to agree to a day ago, the yes of somebody elsewhere that
 * whoever keeps the plan is asked for, worries about plans a day old, and lines of
 * contact cards that somebody was asked for a day ago.
 */
@Component
class AgreementsUnanswered implements Unanswered {

	private static final Duration LIMIT = Duration.ofDays(1);

	private static final String ASKED = """
			with joined as (
			  select distinct patient_id from care_team_member where until is null and added_at > :from),
			changed as (
			  select patient_id, 'CARD' as about, version, changed_at from contact_card where changed_at > :from
			  union
			  select c.patient_id, 'CARD', c.version, c.changed_at from joined j join contact_card c using (patient_id)
			  union
			  select patient_id, 'PLAN', version, changed_at from care_plan where changed_at > :from
			  union
			  select c.patient_id, 'PLAN', c.version, c.changed_at from joined j join care_plan c using (patient_id))
			select coalesce(m.staff_id, r.holder) as staff_id, m.clinic_id, md5(m.id || t.about)::uuid as id,
			       greatest(t.changed_at, m.added_at) as at, true as clinical, false as worry
			  from changed t join care_team_member m on m.patient_id = t.patient_id and m.until is null
			  join enrollment e on e.patient_id = m.patient_id and e.until is null
			  left join external_clinician x on x.id = m.external_id and x.gone_at is null
			  left join responsibility r on r.patient_id = m.patient_id and r.kind = 'PLAN' and r.ended_at is null
			   and x.id is not null
			 where coalesce(m.staff_id, r.holder) is not null
			   and greatest(t.changed_at, m.added_at) between :from and :to
			   and not exists (select from team_agreement a where a.patient_id = m.patient_id and a.about = t.about
			                      and a.version = t.version and (a.staff_id = m.staff_id or a.external_id = m.external_id))
			union all
			select r.holder, w.clinic_id, w.id, w.raised_at, true, true
			  from worry w join responsibility r on r.patient_id = w.patient_id and r.kind = 'PLAN' and r.ended_at is null
			 where w.answered_at is null and r.holder is not null and w.raised_at between :from and :to
			union all
			select l.staff_id, c.clinic_id, l.patient_id, l.asked_at, false, false
			  from contact_card_line l join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			  join enrollment e on e.patient_id = l.patient_id and e.until is null
			 where l.asked_at between :from and :to and l.yes_at is null and l.declined_at is null
			""";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	AgreementsUnanswered(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	@Override
	public List<Ask> between(Instant since, Instant now) {
		return this.jdbc.sql(ASKED)
			.param("from", since.minus(LIMIT).atOffset(ZoneOffset.UTC))
			.param("to", now.minus(LIMIT).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Found(
					new Ask(row.getObject("staff_id", UUID.class), row.getObject("clinic_id", UUID.class),
							row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant()),
					row.getBoolean("clinical"), row.getBoolean("worry")))
			.list()
			.stream()
			.flatMap((found) -> found.worry() ? answering(found, now) : Stream.of(found))
			.filter((found) -> !found.clinical() || group(found.ask().staffId()) == Group.CLINICAL)
			.map(Found::ask)
			.toList();
	}

	/** Whoever keeps the plan, and who looks after it while they are away. */
	private Stream<Found> answering(Found worry, Instant now) {
		Ask ask = worry.ask();
		return Stream.concat(Stream.of(worry),
				PlanKeepers.standingIn(this.staff.get(ask.staffId()), now)
					.stream()
					.map((cover) -> new Found(new Ask(cover, ask.clinicId(), ask.thing(), ask.at()), true, true)));
	}

	private Group group(UUID staffId) {
		Discipline discipline = this.staff.get(staffId).discipline();
		return discipline.group();
	}

	/**
	 * @param clinical only clinical people are asked for it
	 */
	private record Found(Ask ask, boolean clinical, boolean worry) {
	}

}
