package org.throughline.responsibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what nobody holds, one statement each; of a whole clinic never what is held by
 * somebody who is here.
 */
@Component
class ResponsibilityGapQueries {

	static final String FROM_NOT_SAFELY_HELD = " from " + HeldRule.NOT_SAFELY_HELD + " r" + HeldRule.HOLDER_GONE
			+ ResponsibilityRow.OWN_KIND;

	private final JdbcClient jdbc;

	ResponsibilityGapQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The gaps of a clinic, the oldest first. */
	List<ResponsibilityRow> gapsIn(UUID clinicId, int most, Instant now) {
		return select("select * from (" + ResponsibilityRow.COLUMNS + FROM_NOT_SAFELY_HELD + """
				) g where g.gap is not null order by g.ends_on nulls last, g.since, g.id limit :most
				""", clinicId, now).param("most", most).query(ResponsibilityRow::of).list();
	}

	/** The gaps of these patients of one clinic. */
	List<ResponsibilityRow> gapsOf(UUID clinicId, Collection<UUID> patientIds, Instant now) {
		return select(
				"select * from (" + ResponsibilityRow.COLUMNS + " from responsibility r" + HeldRule.HOLDER_GONE
						+ ResponsibilityRow.OWN_KIND
						+ """
										 where r.patient_id = any (:patients) and r.clinic_id = :clinic and r.ended_at is null) g
										 where g.gap is not null order by g.since, g.id
								""",
				clinicId, now)
			.param("patients", patientIds.toArray(UUID[]::new))
			.query(ResponsibilityRow::of)
			.list();
	}

	int countGaps(UUID clinicId, Instant now) {
		return select("select count(*) from (select " + HeldRule.GAP + " as gap from " + HeldRule.NOT_SAFELY_HELD + " r"
				+ HeldRule.HOLDER_GONE + ") g where g.gap is not null", clinicId, now)
			.query(Integer.class)
			.single();
	}

	private JdbcClient.StatementSpec select(String sql, UUID clinicId, Instant now) {
		return this.jdbc.sql(HeldRule.GONE + sql).param("clinic", clinicId).param("now", now.atOffset(ZoneOffset.UTC));
	}

}
