package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.Moments;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the last day of a bridge medication moved, and who moved it.
 */
@Component
class EndsMoved {

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	private final Moments moments;

	EndsMoved(JdbcClient jdbc, StaffDirectory staff, Moments moments) {
		this.jdbc = jdbc;
		this.staff = staff;
		this.moments = moments;
	}

	void keep(UUID id, LocalDate from, LocalDate to, Actor by, Instant now) {
		this.jdbc.sql("""
				insert into bridge_end_moved (id, responsibility_id, at, moved_by, from_day, to_day)
				values (?, ?, ?, ?, ?, ?)
				""").params(Ids.next(), id, now.atOffset(ZoneOffset.UTC), by.staffId(), from, to).update();
	}

	/** The latest first. */
	List<EndMoved> of(UUID id) {
		return this.jdbc.sql("""
				select moved_by, at, from_day, to_day from bridge_end_moved
				where responsibility_id = ? order by at desc, id desc limit 20
				""")
			.param(id)
			.query((row, number) -> new EndMoved(this.staff.get(row.getObject("moved_by", UUID.class)),
					row.getTimestamp("at").toInstant(), row.getObject("from_day", LocalDate.class),
					row.getObject("to_day", LocalDate.class)))
			.list();
	}

	/** Somebody moved it since it was seen: who, and to which day. */
	ChangedMeanwhile first(ResponsibilityRow row) {
		String who = of(row.id()).stream().findFirst().map((last) -> last.by().shortName()).orElse("Somebody");
		LocalDate day = row.endsOn();
		return new ChangedMeanwhile("%s moved the last day%s. Move it again if that is not right.".formatted(who,
				(day != null) ? " to " + this.moments.weekday(day) : ""));
	}

}
