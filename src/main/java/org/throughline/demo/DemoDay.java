package org.throughline.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicChanged;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The day of the demo clinic: told once on an empty database, and again when somebody
 * asks for it. Every time in it is reckoned from the moment it starts.
 */
@Service
@Transactional
public class DemoDay {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final DemoMode mode;

	private final DemoBook book;

	private final CastWriter cast;

	private final PatientWriter patients;

	private final StoryWriter stories;

	private final TeamWriter teams;

	private final HistoryWriter history;

	private final StaffDirectory staff;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	/** Until a moment comes in which nobody reads. */
	private final RetryTemplate retry = new RetryTemplate(
			RetryPolicy.builder().maxRetries(200).delay(Duration.ofMillis(50)).predicate(DemoDay::isHeldUp).build());

	/** Every page says it, so it is read once. */
	private volatile @Nullable Instant since;

	DemoDay(DemoMode mode, DemoBook book, CastWriter cast, PatientWriter patients, StoryWriter stories,
			TeamWriter teams, HistoryWriter history, StaffDirectory staff, JdbcClient jdbc,
			ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.mode = mode;
		this.book = book;
		this.cast = cast;
		this.patients = patients;
		this.stories = stories;
		this.teams = teams;
		this.history = history;
		this.staff = staff;
		this.jdbc = jdbc;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
	}

	/** Starts the demo day where there is no clinic yet. */
	public void startOnEmpty(Instant now) {
		if (this.jdbc.sql("select not exists (select from clinic)").query(Boolean.class).single()) {
			tell(now);
		}
	}

	/** Forgets everything and starts the demo day again. In demo mode only. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void startAgain(Instant now) {
		if (!this.mode.isOn()) {
			throw new IllegalStateException("Only the demo clinic starts again");
		}
		this.retry.invoke(() -> this.transactions.executeWithoutResult((status) -> {
			forget();
			tell(now);
		}));
	}

	private static boolean isHeldUp(Throwable failure) {
		return failure instanceof PessimisticLockingFailureException
				|| failure instanceof UncategorizedSQLException refused
						&& Optional.ofNullable(refused.getSQLException())
							.map(SQLException::getSQLState)
							.filter(LOCK_NOT_AVAILABLE::equals)
							.isPresent();
	}

	/** Since when the demo day runs. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Instant> since() {
		Instant known = this.since;
		if (known == null) {
			known = this.jdbc.sql("select started_at from demo_day")
				.query(OffsetDateTime.class)
				.optional()
				.map(OffsetDateTime::toInstant)
				.orElse(null);
			this.since = known;
		}
		return Optional.ofNullable(known);
	}

	private void tell(Instant now) {
		Cast people = this.book.cast();
		ClinicCalendar calendar = CastWriter.calendar();
		DemoTime time = new DemoTime(calendar, now);
		people.clinics().forEach((site) -> this.cast.open(site, calendar));
		people.staff().forEach(this.cast::hire);
		people.externals().forEach(this.teams::know);
		people.away().forEach((absence) -> this.cast.leaveFor(absence, time, now));
		people.notebooks().forEach((line) -> this.cast.jot(line, time));
		people.clinics()
			.forEach((site) -> this.events.publishEvent(new ClinicChanged(now, null, DemoRows.idOf(site.id()))));
		this.staff.readAgain();
		this.book.stories().forEach((story) -> this.stories.write(this.patients.add(story, time), calendar, now));
		this.history.write();
		this.jdbc.sql("insert into demo_day (started_at) values (?)").param(now.atOffset(ZoneOffset.UTC)).update();
		this.since = now;
	}

	/**
	 * The trail too: it belongs to a day that never was. All tables at once, or none yet:
	 * whoever waited for one while holding another would end the pages of those who read
	 * them in another order.
	 */
	private void forget() {
		List<String> tables = this.jdbc.sql("""
				select quote_ident(tablename) from pg_tables
				 where schemaname = current_schema() and tablename not like 'spring_session%'
				   and tablename not in ('flyway_schema_history', 'scheduled_tasks')
				""").query(String.class).list();
		String all = String.join(", ", tables);
		this.jdbc.sql("lock table " + all + " in access exclusive mode nowait").update();
		this.jdbc.sql("alter table trail disable trigger trail_append_only").update();
		this.jdbc.sql("truncate " + all).update();
		this.jdbc.sql("alter table trail enable trigger trail_append_only").update();
	}

	/** The clinic at which the demo is mostly shown. */
	public static UUID mainClinic() {
		return DemoRows.idOf("millbrook");
	}

}
