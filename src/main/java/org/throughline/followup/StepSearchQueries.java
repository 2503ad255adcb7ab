package org.throughline.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks open steps up in one clinic, among the titles that the viewer may read.
 */
@Component
class StepSearchQueries {

	private static final String MINE_FIRST = " order by (f.owner_staff is not distinct from :me) desc, f.due_at, f.id";

	/** As {@link StepViews#mayRead} has it. */
	private static final String READABLE = """
			(:clinical or f.kind = any(:readByAll)
			 or :me in (f.owner_staff, f.created_by, f.asked_by, f.checked_by, f.came_back_to))""";

	private static final String FOUND = StepRow.SELECT + """
			 where f.id in (select f.id from follow_up f
			                 where f.clinic_id = :clinic and f.ended_at is null and
			""" + READABLE + " and ";

	private static final String FIRST_FEW = MINE_FIRST + " limit :limit)" + MINE_FIRST;

	private static final String[] READ_BY_ALL = Arrays.stream(StepKind.values())
		.filter(StepKind::titleReadByAll)
		.map(StepKind::name)
		.toArray(String[]::new);

	private final JdbcClient jdbc;

	StepSearchQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Every word stands in the title or in the patient's name, and one at least in the
	 * title.
	 */
	List<StepRow> byWords(Actor viewer, List<String> words, int limit, Instant now) {
		String some = each(words, " or ", StepSearchQueries::inTitle);
		String all = each(words, " and ", (word) -> "(" + inTitle(word) + " or " + ofPatient(word) + ")");
		return found("(" + some + ") and " + all, viewer, words, limit, now);
	}

	List<StepRow> bySimilarWords(Actor viewer, List<String> words, int limit, Instant now) {
		return found(each(words, " and ", (word) -> "searchable(:word" + word + ") <<% searchable(f.title)"), viewer,
				words, limit, now);
	}

	private List<StepRow> found(String condition, Actor viewer, List<String> words, int limit, Instant now) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(FOUND + condition + FIRST_FEW)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("clinic", viewer.clinicId())
			.param("clinical", viewer.isClinical())
			.param("readByAll", READ_BY_ALL)
			.param("me", viewer.staffId())
			.param("limit", limit);
		for (int i = 0; i < words.size(); i++) {
			statement = statement.param("word" + i, escaped(words.get(i)));
		}
		return statement.query(StepRow::of).list();
	}

	private static String each(List<String> words, String joined, IntFunction<String> condition) {
		return IntStream.range(0, words.size()).mapToObj(condition).collect(Collectors.joining(joined));
	}

	private static String inTitle(int word) {
		return "searchable(f.title) like '%' || searchable(:word" + word + ") || '%'";
	}

	/** Asked once for a word, not for each step. */
	private static String ofPatient(int word) {
		return "f.patient_id in (select p.id from patient p where p.clinic_id = :clinic"
				+ " and p.search_name like '%' || searchable(:word" + word + ") || '%')";
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
