package org.throughline.demo.load;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.throughline.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class LoadCaseTests {

	private static final Instant NOW = Instant.parse("2026-11-18T14:00:00Z");

	@Test
	void makesAnOrganizationOfTheSizeThatWasAsked() {
		JdbcClient jdbc = filled(new LoadSize(2, 20, 600, 200, 3_000, 40));
		assertThat(count(jdbc, "patient")).isEqualTo(600);
		assertThat(count(jdbc, "follow_up where ended_at is null")).isEqualTo(200);
		assertThat(count(jdbc, "follow_up")).isEqualTo(3_000);
		assertThat(count(jdbc, "enrollment where until is null")).isEqualTo(200);
	}

	@Test
	void leavesEverybodyInOurCareWithOneOpenStep() {
		JdbcClient jdbc = filled(new LoadSize(1, 10, 300, 100, 1_000, 40));
		assertThat(count(jdbc,
				"enrollment e where (select count(*) from follow_up f where f.patient_id = e.patient_id and f.ended_at is null) <> 1"))
			.isZero();
	}

	@Test
	void leavesNoRowPointingAtNothing() {
		JdbcClient jdbc = filled(new LoadSize(2, 20, 300, 100, 1_000, 40));
		List<String> foreignKeys = jdbc.sql(
				"select format('alter table %s drop constraint %I, add constraint %2$I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where contype = 'f' and conrelid::regclass::text <> 'trail'")
			.query(String.class)
			.list();
		assertThat(foreignKeys).hasSizeGreaterThan(20);
		assertThatCode(() -> foreignKeys.forEach((check) -> jdbc.sql(check).update())).doesNotThrowAnyException();
	}

	@Test
	void leavesNobodyInOurCareWithoutATeamThatAgreedToAPlanTheySaidBack() {
		JdbcClient jdbc = filled(new LoadSize(2, 20, 600, 200, 3_000, 40));
		assertThat(count(jdbc, """
				enrollment e where not exists (select from care_team_member m where m.patient_id = e.patient_id)
				   or not exists (select from teach_back t where t.patient_id = e.patient_id and t.result = 'DONE')
				""")).isZero();
		assertThat(List.of("contact_card_line", "team_agreement", "safety_plan_copy", "safety_plan_night",
				"outside_handoff where confirmed_at is null", "responsibility_held", "cover"))
			.allSatisfy((table) -> assertThat(count(jdbc, table)).as(table).isPositive());
	}

	@Test
	void leavesEveryIndexAsItWas() {
		String indexes = "select indexdef from pg_indexes where schemaname = 'public' order by indexdef";
		List<String> before = JdbcClient.create(database()).sql(indexes).query(String.class).list();
		assertThat(filled(new LoadSize(1, 10, 300, 100, 1_000, 40)).sql(indexes).query(String.class).list())
			.isEqualTo(before);
	}

	private static JdbcClient filled(LoadSize size) {
		DataSource database = database();
		LoadCase.fill(database, size, NOW);
		return JdbcClient.create(database);
	}

	private static DataSource database() {
		TestDatabase database = TestDatabase.create();
		return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	private static long count(JdbcClient jdbc, String from) {
		return jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
