package org.throughline.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what people changed of the keyboard map.
 */
@Component
class KeyQueries {

	private final JdbcClient jdbc;

	KeyQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody who ever changed something. One statement. */
	Map<UUID, KeyMap> all() {
		Map<UUID, Boolean> letters = new HashMap<>();
		Map<UUID, Map<KeyAct, String>> changed = new HashMap<>();
		this.jdbc.sql("""
				select s.staff_id, s.letters, k.act, coalesce(k.key, '') as key
				  from staff_keys s left join staff_key k on k.staff_id = s.staff_id and k.act = any(:acts)
				""").param("acts", acts()).query((RowCallbackHandler) (row) -> {
			UUID staff = row.getObject("staff_id", UUID.class);
			letters.put(staff, row.getBoolean("letters"));
			String act = row.getString("act");
			if (act != null) {
				changed.computeIfAbsent(staff, (id) -> new EnumMap<>(KeyAct.class))
					.put(KeyAct.valueOf(act), row.getString("key"));
			}
		});
		Map<UUID, KeyMap> maps = new HashMap<>();
		letters.forEach((staff, on) -> maps.put(staff, KeyMap.with(on, changed.getOrDefault(staff, Map.of()))));
		return maps;
	}

	/** Two changes of one person at once follow one another: the row is held first. */
	void keep(UUID staffId, KeyChoice choice, Instant now) {
		this.jdbc.sql("""
				insert into staff_keys (staff_id, letters, changed_at) values (:staff, :letters, :now)
				on conflict (staff_id) do update set letters = excluded.letters, changed_at = excluded.changed_at
				""")
			.param("staff", staffId)
			.param("letters", choice.letters())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("delete from staff_key where staff_id = ?").param(staffId).update();
		Map<KeyAct, String> changed = choice.changed();
		this.jdbc.sql("""
				insert into staff_key (staff_id, act, after_go, key)
				select :staff, act, after_go, nullif(key, '')
				  from unnest(:acts::text[], :afterGo::boolean[], :keys::text[]) as chosen (act, after_go, key)
				""")
			.param("staff", staffId)
			.param("acts", changed.keySet().stream().map(KeyAct::name).toArray(String[]::new))
			.param("afterGo", changed.keySet().stream().map(KeyAct::isAfterGo).toArray(Boolean[]::new))
			.param("keys", changed.values().toArray(String[]::new))
			.update();
	}

	/** What an older or newer version of the application knew is passed over. */
	private static String[] acts() {
		return Arrays.stream(KeyAct.values()).map(KeyAct::name).toArray(String[]::new);
	}

}
