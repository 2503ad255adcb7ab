package org.throughline.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads everybody in two statements.
 */
@Component
class StaffQueries {

	private final JdbcClient jdbc;

	StaffQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<UUID, StaffEntry> all() {
		Map<UUID, List<AwaySpan>> away = away();
		Map<UUID, StaffEntry> entries = new LinkedHashMap<>();
		this.jdbc.sql("""
				select s.id, s.title, s.given_name, s.family_name, s.discipline, s.sign_in_stopped_at, s.left_at,
				       array(select clinic_id from staff_clinic c where c.staff_id = s.id) as clinics,
				       array(select duty from staff_duty d where d.staff_id = s.id) as duties
				  from staff_member s
				 order by s.given_name, s.family_name, s.id
				""").query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			entries.put(id, entry(id, row, away.getOrDefault(id, List.of())));
		});
		return entries;
	}

	private Map<UUID, List<AwaySpan>> away() {
		Map<UUID, List<Cover>> covers = new HashMap<>();
		this.jdbc.sql("select * from cover where declined_at is null order by kind nulls last")
			.query((RowCallbackHandler) (row) -> covers
				.computeIfAbsent(row.getObject("away_id", UUID.class), (id) -> new ArrayList<>())
				.add(cover(row)));
		Map<UUID, List<AwaySpan>> away = new HashMap<>();
		this.jdbc.sql("select id, staff_id, from_at, until_at from away order by from_at")
			.query((RowCallbackHandler) (row) -> away
				.computeIfAbsent(row.getObject("staff_id", UUID.class), (id) -> new ArrayList<>())
				.add(span(row, covers)));
		return away;
	}

	private static StaffEntry entry(UUID id, ResultSet row, List<AwaySpan> away) throws SQLException {
		StaffName name = new StaffName(row.getString("title"), row.getString("given_name"),
				row.getString("family_name"));
		StaffCard card = new StaffCard(id, name.full(), name.brief(), name.initials(),
				Discipline.valueOf(row.getString("discipline")), ids(row.getArray("clinics")), away,
				row.getObject("sign_in_stopped_at") != null, row.getObject("left_at") != null);
		return new StaffEntry(card, duties(row.getArray("duties")));
	}

	private static AwaySpan span(ResultSet row, Map<UUID, List<Cover>> covers) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new AwaySpan(id, moment(row, "from_at"), moment(row, "until_at"), covers.getOrDefault(id, List.of()));
	}

	private static Cover cover(ResultSet row) throws SQLException {
		return new Cover(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("staff_id", UUID.class),
				row.getObject("asked_by", UUID.class), moment(row, "asked_at"), moment(row, "answer_by"),
				(row.getObject("accepted_at") != null) ? moment(row, "accepted_at") : null);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static Set<UUID> ids(Array array) throws SQLException {
		return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
	}

	private static Set<Duty> duties(Array array) throws SQLException {
		return Arrays.stream((String[]) array.getArray()).map(Duty::valueOf).collect(Collectors.toUnmodifiableSet());
	}

}
