package org.throughline.shared;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
@Import(CountedStatements.class)
class OneRoundTripTests {

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private CountedStatements.Statements statements;

	@Test
	void answersEachQueryInItsTurn() {
		List<String> found = this.database.read(List.of(numbers(1, 3), words("none", 0), numbers(7, 8), words("b", 1)));
		assertThat(found).containsExactly("1", "2", "3", "7", "8", "b");
		assertThat(this.database.read(List.<SqlQuery<String>>of())).isEmpty();
	}

	@Test
	void givesEachQueryItsOwnParameters() {
		SqlQuery<String> one = words(":of a semicolon; and 'quotes'", 1);
		assertThat(this.database.read(List.of(one, one.with("word", "another"))))
			.containsExactly(":of a semicolon; and 'quotes'", "another");
	}

	@Test
	void countsEveryStatementItSends() {
		assertThat(this.statements.of(() -> this.database.read(List.of(numbers(1, 2), words("a", 1))))).hasSize(2);
	}

	@Test
	void failsWhenOneOfThemFails() {
		SqlQuery<String> wrong = SqlQuery.ofRows("select 1 / :by as n", Map.of("by", 0), (row, number) -> "");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.read(List.of(numbers(1, 2), wrong, numbers(1, 2))));
		assertThat(this.database.read(List.of(numbers(1, 2)))).hasSize(2);
	}

	private static SqlQuery<String> numbers(int from, int until) {
		return SqlQuery
			.ofRows("select n from generate_series(:from, :until) n", Map.of("from", from, "until", until),
					(row, number) -> row.getInt("n"))
			.then((numbers) -> numbers.stream().map(String::valueOf).toList());
	}

	private static SqlQuery<String> words(String word, int times) {
		return SqlQuery.ofRows("select cast(:word as text) as word from generate_series(1, :times)",
				Map.of("word", word, "times", times), (row, number) -> row.getString("word"));
	}

}
