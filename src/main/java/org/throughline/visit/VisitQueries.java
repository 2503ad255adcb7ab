package org.throughline.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads visits together with the name of the person they are with.
 */
@Component
class VisitQueries {

	private static final String VISITS = """
			select v.id, v.patient_id, v.starts_at, v.minutes, v.with_staff, v.purpose, v.outcome, v.minutes_early,
			       v.miss_reason, v.miss_account, v.hard_at is not null as hard, v.version,
			       coalesce(v.with_name, concat_ws(' ', s.title, case when s.title is null then s.given_name end,
			                                       s.family_name)) as with_name
			  from visit v left join staff_member s on s.id = v.with_staff
			""";

	private final JdbcClient jdbc;

	VisitQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<VisitView> ofPatient(UUID patientId) {
		return this.jdbc.sql(VISITS + " where v.patient_id = :patient order by v.starts_at desc")
			.param("patient", patientId)
			.query(VisitQueries::visit)
			.list();
	}

	List<VisitView> between(UUID clinicId, Instant from, Instant until) {
		return this.jdbc.sql(VISITS + """
				 where v.clinic_id = :clinic and v.starts_at >= :from and v.starts_at < :until
				   and v.outcome is distinct from 'CANCELLED'
				 order by v.starts_at, v.id
				""")
			.param("clinic", clinicId)
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query(VisitQueries::visit)
			.list();
	}

	long countBookedWith(UUID staffId, Instant now) {
		return this.jdbc
			.sql("select count(*) from visit where with_staff = :who and outcome is null and starts_at > :now")
			.param("who", staffId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/** The visits ahead that are with one person, in time. */
	List<VisitView> bookedWith(UUID staffId, Collection<UUID> clinicIds, Instant now) {
		return this.jdbc.sql(VISITS + """
				 where v.with_staff = :who and v.outcome is null and v.starts_at > :now and v.clinic_id in (:clinics)
				 order by v.starts_at, v.id
				""")
			.param("who", staffId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("clinics", clinicIds)
			.query(VisitQueries::visit)
			.list();
	}

	Optional<VisitView> one(Collection<UUID> clinicIds, UUID visitId) {
		return this.jdbc.sql(VISITS + " where v.id = :id and v.clinic_id in (:clinics)")
			.param("id", visitId)
			.param("clinics", clinicIds)
			.query(VisitQueries::visit)
			.optional();
	}

	/**
	 * By hand: a day's visits mapped by reflection cost the huddle more than their query.
	 */
	private static VisitView visit(ResultSet row, int number) throws SQLException {
		return new VisitView(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getTimestamp("starts_at").toInstant(), row.getInt("minutes"),
				row.getObject("with_staff", UUID.class), row.getString("with_name"), row.getString("purpose"),
				Optional.ofNullable(row.getString("outcome")).map(VisitOutcome::valueOf).orElse(null),
				row.getObject("minutes_early", Integer.class),
				Optional.ofNullable(row.getString("miss_reason")).map(MissReason::valueOf).orElse(null),
				row.getString("miss_account"), row.getBoolean("hard"), row.getInt("version"));
	}

}
