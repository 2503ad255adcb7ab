package org.throughline.nudge;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import javax.sql.DataSource;
import org.throughline.shared.Ids;
import org.throughline.staff.StaffService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends e-mails where a mail server is named, by one of however many instances. Without
 * one nothing of this exists.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class NudgeJobs {

	private static final Duration EVERY = Duration.ofMinutes(1);

	private static final Duration POLL = Duration.ofSeconds(10);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

	@Bean
	NudgeRound nudgeRound(DoorNudges doors, DigestNudges digests, Outbox outbox, Recipients recipients,
			StaffService staff, JavaMailSender sender, MailSettings settings) {
		return new NudgeRound(doors, digests, outbox, recipients, staff, new MailServer(sender, settings), settings);
	}

	@Bean
	SmartLifecycle nudgeJob(DataSource database, Clock clock, NudgeRound round) {
		return new RunsWithTheApplication(scheduler(database, clock, round));
	}

	/** The host's name takes seconds to look up on some networks: it goes by another. */
	static Scheduler scheduler(DataSource database, Clock clock, NudgeRound round) {
		RecurringTask<Void> task = Tasks.recurring("nudge", FixedDelay.of(EVERY))
			.execute((instance, context) -> round.run(clock.instant()));
		return Scheduler.create(database)
			.startTasks(task)
			.clock(clock::instant)
			.schedulerName(new SchedulerName.Fixed("throughline-" + Ids.next()))
			.threads(1)
			.pollingInterval(POLL)
			.heartbeatInterval(EVERY)
			.shutdownMaxWait(LONGEST_STOP)
			.build();
	}

	/**
	 * Starts after everything else and stops first.
	 */
	private static final class RunsWithTheApplication implements SmartLifecycle {

		private final Scheduler scheduler;

		private volatile boolean running;

		RunsWithTheApplication(Scheduler scheduler) {
			this.scheduler = scheduler;
		}

		@Override
		public void start() {
			this.scheduler.start();
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
			this.scheduler.stop();
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
