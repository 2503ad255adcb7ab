package org.throughline.notebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the notebook of whoever asks, and no other. A shared screen has none.
 */
@Service
@Transactional(readOnly = true)
public class Notebook {

	/** How many handled lines a page shows. */
	public static final int HANDLED = 30;

	private static final String MINE = """
			select id, version, kind, words, jotted_at, patient_id, handled_at, handled_how, follow_up_id, barrier_id,
			       raised_flag_id, handoff_id, count(*) over () as lines
			  from notebook_line where staff_id = :me
			""";

	private final JdbcClient jdbc;

	Notebook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What still has to be handled, the longest in sight first, in one statement.
	 * @param most how many lines to read
	 */
	public NotebookLines inSight(Actor actor, int most) {
		return mine(actor, MINE + " and handled_at is null order by jotted_at, id", most, 0);
	}

	/** What was handled, newest first, in one statement. */
	public NotebookLines handled(Actor actor, int skip) {
		return mine(actor, MINE + " and handled_at is not null order by handled_at desc, id", HANDLED, skip);
	}

	/**
	 * @throws NotFound when there is no such line, or somebody else wrote it
	 */
	public NotebookLineView line(Actor actor, UUID lineId) {
		return this.jdbc.sql(MINE + " and id = :id")
			.param("me", writer(actor))
			.param("id", lineId)
			.query(Notebook::view)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Whose notebook it is: nobody's on a screen that others read. */
	static UUID writer(Actor actor) {
		if (actor.group() == Group.SCREEN) {
			throw new NotFound();
		}
		return actor.staffId();
	}

	private NotebookLines mine(Actor actor, String sql, int most, int skip) {
		int[] all = new int[1];
		List<NotebookLineView> lines = this.jdbc.sql(sql + " limit :most offset :skip")
			.param("me", writer(actor))
			.param("most", most)
			.param("skip", skip)
			.query((row, number) -> {
				all[0] = row.getInt("lines");
				return view(row, number);
			})
			.list();
		return new NotebookLines(lines, all[0]);
	}

	private static NotebookLineView view(ResultSet row, int number) throws SQLException {
		OffsetDateTime handledAt = row.getObject("handled_at", OffsetDateTime.class);
		Instant jottedAt = row.getObject("jotted_at", OffsetDateTime.class).toInstant();
		return new NotebookLineView(row.getObject("id", UUID.class), row.getInt("version"),
				LineKind.valueOf(row.getString("kind")), row.getString("words"), jottedAt,
				row.getObject("patient_id", UUID.class), (handledAt != null) ? handledAt.toInstant() : null,
				row.getString("handled_how"), became(row));
	}

	private static @Nullable Became became(ResultSet row) throws SQLException {
		for (Turn turn : Turn.values()) {
			UUID id = row.getObject(column(turn), UUID.class);
			if (id != null) {
				return new Became(turn, id, row.getObject("patient_id", UUID.class));
			}
		}
		return null;
	}

	private static String column(Turn turn) {
		return switch (turn) {
			case NEXT_STEP -> "follow_up_id";
			case BARRIER -> "barrier_id";
			case FLAG -> "raised_flag_id";
			case HANDOFF -> "handoff_id";
		};
	}

}
