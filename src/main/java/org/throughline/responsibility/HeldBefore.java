package org.throughline.responsibility;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Ids;
import org.throughline.staff.StaffDirectory;

/**
 * Who held what, from when until when.
 */
@Component
class HeldBefore {

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	HeldBefore(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	void add(@Nullable Tenure over) {
		if (over == null) {
			return;
		}
		this.jdbc.sql("""
				insert into responsibility_held (id, responsibility_id, holder, from_at, until_at, until_by, why)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Ids.next(), over.responsibilityId(), over.holder(), over.from().atOffset(ZoneOffset.UTC),
					over.until().atOffset(ZoneOffset.UTC), over.endedBy(), over.why())
			.update();
	}

	/** The latest first. */
	List<HeldSpan> of(UUID id) {
		return this.jdbc.sql("""
				select holder, from_at, until_at, why from responsibility_held
				where responsibility_id = ? order by until_at desc, from_at desc limit 50
				""")
			.param(id)
			.query((row, number) -> new HeldSpan(this.staff.get(row.getObject("holder", UUID.class)),
					row.getTimestamp("from_at").toInstant(), row.getTimestamp("until_at").toInstant(),
					row.getString("why")))
			.list();
	}

}
