package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks patients up in one clinic. Those in our care stand before those only listed.
 */
@Component
class PatientSearchQueries {

	private static final String SELECT = "select " + PatientCards.COLUMNS
			+ " from patient p where p.clinic_id = :clinic ";

	private static final String ORDER = " order by in_our_care desc, p.family_name, p.given_name, p.id limit :limit";

	/** A phone is asked for with its last digits at least. */
	private static final int LEAST_PHONE_DIGITS = 4;

	private static final int SHORT_WORD = 2;

	private static final String BY_NUMBER = SELECT + """
			and (lower(p.mrn) like lower(:mrn) || '%'
			     or p.id in (select f.patient_id from patient_phone f
			                  where f.clinic_id = :clinic and f.digits like '%' || :digits || '%'))
			order by lower(p.mrn) = lower(:mrn) desc nulls last, in_our_care desc, p.family_name, p.given_name, p.id
			limit :limit
			""";

	private final JdbcClient jdbc;

	PatientSearchQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PatientCard> byBirthDate(UUID clinic, LocalDate from, LocalDate until, int limit) {
		return this.jdbc.sql(SELECT + "and p.birth_date >= :from and p.birth_date < :until" + ORDER)
			.param("clinic", clinic)
			.param("from", from)
			.param("until", until)
			.param("limit", limit)
			.query(PatientCards::card)
			.list();
	}

	List<PatientCard> byNumber(UUID clinic, String mrn, String digits, int limit) {
		return this.jdbc.sql(BY_NUMBER)
			.param("clinic", clinic)
			.param("mrn", escaped(mrn))
			.param("digits", (digits.length() >= LEAST_PHONE_DIGITS) ? digits : "none")
			.param("limit", limit)
			.query(PatientCards::card)
			.list();
	}

	/**
	 * Every word begins a word of the name, in any order, or stands inside one; words of
	 * a letter or two only begin one.
	 */
	List<PatientCard> byWords(UUID clinic, List<String> words, int limit) {
		String each = IntStream.range(0, words.size())
			.mapToObj((i) -> " and " + (isShort(words.get(i)) ? begins(i) : stands(i)))
			.collect(Collectors.joining());
		String beginning = IntStream.range(0, words.size())
			.mapToObj((i) -> "(" + begins(i) + ")::int")
			.collect(Collectors.joining(" + "));
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(SELECT + each + " order by " + beginning
					+ " desc, in_our_care desc, p.family_name, p.given_name, p.id limit :limit")
			.param("clinic", clinic)
			.param("limit", limit);
		for (int i = 0; i < words.size(); i++) {
			statement = statement.param("word" + i, escaped(words.get(i)));
		}
		return statement.query(PatientCards::card).list();
	}

	/** Every word is nearly a word of the name: a letter or two apart, or much alike. */
	List<PatientCard> bySimilarWords(UUID clinic, List<String> typed, int limit) {
		List<String> words = typed.stream().filter((word) -> word.length() > SHORT_WORD).toList();
		if (words.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				with typed as (select searchable(word) as word from unnest(:words) as word),
				near as (
				    select p.id, sum(best.distance) as distance
				      from patient p
				      cross join typed
				      cross join lateral (
				        select min(case when levenshtein_less_equal(left(typed.word, 60), left(part, 60), 2) <= 2
				                        then levenshtein_less_equal(left(typed.word, 60), left(part, 60), 2)
				                        when word_similarity(typed.word, part) >= 0.6 then 2 else 99 end) as distance
				          from string_to_table(translate(p.search_name, '-', ' '), ' ') as part
				         where part <> '') best
				     where p.clinic_id = :clinic
				       and best.distance <= case when length(typed.word) <= 3 then 1 else 2 end
				     group by p.id
				    having count(*) = :count
				     order by 2
				     limit :limit)
				select %s from patient p join near on near.id = p.id
				 order by near.distance, in_our_care desc, p.family_name, p.given_name, p.id
				""".formatted(PatientCards.COLUMNS))
			.param("clinic", clinic)
			.param("words", words.toArray(String[]::new))
			.param("count", words.size())
			.param("limit", limit)
			.query(PatientCards::card)
			.list();
	}

	private static boolean isShort(String word) {
		return word.length() <= SHORT_WORD && word.codePoints().noneMatch(Character::isIdeographic);
	}

	private static String stands(int word) {
		return "p.search_name like '%' || searchable(:word" + word + ") || '%'";
	}

	private static String begins(int word) {
		return "' ' || p.search_name like '% ' || searchable(:word" + word + ") || '%'";
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
