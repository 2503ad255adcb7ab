package org.throughline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.shared.Recorded;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class TrailModuleTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void writesTheLineInTheTransactionOfTheChange() {
		SomebodyLooked looked = SomebodyLooked.at(List.of(UUID.randomUUID(), UUID.randomUUID()));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(looked));
		assertThat(linesOf(looked)).isOne();
		assertThat(this.jdbc.sql("select cardinality(patient_ids) from trail where actor_id = ?")
			.param(looked.actorId())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(this.jdbc.sql("select detail::text from trail where actor_id = ?")
			.param(looked.actorId())
			.query(String.class)
			.single()).isEqualTo("{\"page\": \"roster\"}");
	}

	@Test
	void forgetsTheLineOfAChangeThatDidNotHappen() {
		SomebodyLooked looked = SomebodyLooked.at(List.of());
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(looked);
			status.setRollbackOnly();
		});
		assertThat(linesOf(looked)).isZero();
	}

	@Test
	void refusesWhatIsRecordedOutsideATransaction() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.events.publishEvent(SomebodyLooked.at(List.of())));
	}

	@Test
	void neverForgetsALine() {
		SomebodyLooked looked = SomebodyLooked.at(List.of());
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(looked));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from trail").update())
			.withMessageContaining("append only");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update trail set what = 'nothing'").update())
			.withMessageContaining("append only");
	}

	private long linesOf(SomebodyLooked looked) {
		return this.jdbc.sql("select count(*) from trail where actor_id = ?")
			.param(looked.actorId())
			.query(Long.class)
			.single();
	}

	private record SomebodyLooked(Instant at, UUID actorId, Map<String, Object> detail) implements Recorded {

		static SomebodyLooked at(List<UUID> patients) {
			return new SomebodyLooked(TestClock.START, UUID.randomUUID(),
					Map.of("page", "roster", "patientIds", patients));
		}

		@Override
		public String what() {
			return "list looked at";
		}

	}

}
