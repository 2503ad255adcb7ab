package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

	private static final String SELECT = "select " + PatientCards.COLUMNS_OF_CLINIC
			+ " from patient p where p.clinic_id = :clinic ";

	private static final String ORDER = " order by in_our_care desc, p.family_name, p.given_name, p.id limit :limit";

	/** A phone is asked for with its last digits at least. */
	private static final int LEAST_PHONE_DIGITS = 4;

	private static final String BY_NUMBER = SELECT + """
			and (lower(p.mrn) like lower(:mrn) || '%'
			     or p.id in (select f.patient_id from patient_phone f
			                  where f.clinic_id = :clinic and f.digits like '%' || :digits || '%'))
			order by lower(p.mrn) = lower(:mrn) desc nulls last, in_our_care desc, p.family_name, p.given_name, p.id
			limit :limit
			""";

	/** Compares every word there once, however many people are called so. */
	private static final String NEAR = """
			with typed as materialized (
			    select number, left(searchable(word), 60) as word, case when length(word) <= 3 then 1 else 2 end as most
			      from unnest(:words) with ordinality as typed (word, number)),
			part as materialized (
			    select p.id, left(string_to_table(translate(p.search_name, '-', ' '), ' '), 60) as part
			      from patient p where p.clinic_id = :clinic and %s),
			alike as materialized (
			    select each.part, typed.number, apart.distance
			      from (select distinct part from part where part <> '') each
			      cross join typed
			      cross join lateral (
			        select case when starts_with(part, word) then 0
			                    when edits <= most then edits
			                    when most = 2 and word_similarity(word, part) >= 0.6 then 2 end as distance
			          from (select levenshtein_less_equal(word, part, 2) as edits) counted) apart
			     where apart.distance is not null),
			best as (
			    select part.id, alike.number, min(alike.distance) as distance
			      from part join alike on alike.part = part.part group by 1, 2),
			near as (
			    select id, sum(distance) as distance from best group by id having count(*) = cardinality(:words)
			     order by 2 limit :limit)
			select
			""" + PatientCards.COLUMNS_OF_CLINIC + """
			  from patient p join near on near.id = p.id
			 order by near.distance, in_our_care desc, p.family_name, p.given_name, p.id
			""";

	private static final int SHORT_WORD = 2;

	/** Words of any length have at least this much alike, or they are not alike. */
	private static final double LEAST_ALIKE = 0.05;

	private static final int LONG_WORD = 8;

	private static final int LONGER_WORD = 10;

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
			.param("mrn", NameWords.escaped(mrn))
			.param("digits", (digits.length() >= LEAST_PHONE_DIGITS) ? digits : "none")
			.param("limit", limit)
			.query(PatientCards::card)
			.list();
	}

	/** Nobody without a word. */
	List<PatientCard> byWords(UUID clinic, List<String> words, int limit) {
		if (words.isEmpty()) {
			return List.of();
		}
		return NameWords.bind(this.jdbc
			.sql(SELECT + NameWords.all("p.search_name", words) + " order by "
					+ NameWords.beginnings("p.search_name", words)
					+ " desc, in_our_care desc, p.family_name, p.given_name, p.id limit :limit")
			.param("clinic", clinic)
			.param("limit", limit), words).query(PatientCards::card).list();
	}

	/**
	 * Every word is nearly a word of the name: its beginning, a letter or two apart, or
	 * much alike. An error or two leave a beginning, an end or a few letters in a row as
	 * they are: by those the index finds who is looked at.
	 */
	List<PatientCard> bySimilarWords(UUID clinic, List<String> typed, int limit) {
		List<String> words = typed.stream().filter((word) -> word.length() > SHORT_WORD).toList();
		if (words.isEmpty()) {
			return List.of();
		}
		this.jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
			.param(String.format(Locale.ROOT, "%.3f",
					Math.max(LEAST_ALIKE,
							words.stream().mapToDouble(PatientSearchQueries::leastAlike).min().orElseThrow())))
			.query(String.class)
			.single();
		String index = IntStream.range(0, words.size())
			.mapToObj((i) -> "searchable(:word" + i + ") <% p.search_name")
			.collect(Collectors.joining(" and "));
		JdbcClient.StatementSpec statement = this.jdbc.sql(NEAR.replace("%s", index))
			.param("clinic", clinic)
			.param("words", words.toArray(String[]::new))
			.param("limit", limit);
		for (int i = 0; i < words.size(); i++) {
			statement = statement.param("word" + i, words.get(i));
		}
		return statement.query(PatientCards::card).list();
	}

	/**
	 * Two errors touch six of a word's groups of three letters, its ends counted, at
	 * most. Of a short word one group is in common then, of longer ones two or three with
	 * one error between them.
	 */
	private static double leastAlike(String word) {
		double groups = word.length() + 1;
		if (word.length() < LONG_WORD) {
			return 1 / groups - 0.005;
		}
		return ((word.length() < LONGER_WORD) ? 2 : 3) / (groups + 3) - 0.005;
	}

}
