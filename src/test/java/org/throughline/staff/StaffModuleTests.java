package org.throughline.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import({ FixedClock.class, TestStaff.class, StaffModuleTests.Work.class })
class StaffModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private OpenWork work;

	private TestClinic clinic;

	private Actor nora;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.clinic.id(),
				Duty.ADMINISTRATION);
		this.work.count = 0;
	}

	@Test
	void callsDoctorsByTheirTitle() {
		Actor ortega = this.people.person("Dr.", "Elena", "Ortega", Discipline.PRIMARY_CARE_PROVIDER,
				Set.of(this.clinic.id()));
		StaffCard card = this.directory.get(ortega.staffId());
		assertThat(card.fullName()).isEqualTo("Dr. Elena Ortega");
		assertThat(card.shortName()).isEqualTo("Dr. Ortega");
		assertThat(card.initials()).isEqualTo("EO");
		assertThat(card.closing()).isEqualTo("Dr. Ortega.");
		assertThat(this.directory.get(this.nora.staffId()).shortName()).isEqualTo("Nora F.");
		assertThat(this.directory.get(this.nora.staffId()).closing()).as("no second full stop").isEqualTo("Nora F.");
	}

	@Test
	void putsThoseWhoAreAwayLast() {
		Actor dana = this.clinic.dana();
		this.absences.away(this.nora, dana.staffId(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2)), null, NOW);
		assertThat(this.directory.ofClinic(this.clinic.id(), NOW)).extracting(StaffCard::id)
			.containsExactly(this.nora.staffId(), dana.staffId());
		assertThat(this.directory.get(dana.staffId()).awayUntil(NOW)).contains(NOW.plus(Duration.ofDays(2)));
	}

	@Test
	void endsAwayDatesEarly() {
		UUID away = this.absences.away(this.nora, this.nora.staffId(), NOW.minusSeconds(60), NOW.plusSeconds(600), null,
				NOW);
		this.absences.backFrom(this.nora, this.nora.staffId(), away, NOW);
		assertThat(this.directory.get(this.nora.staffId()).isAway(NOW.plusSeconds(1))).isFalse();
	}

	@Test
	void actsOnlyAtAClinicOfTheirOwn() {
		UUID other = this.people.clinic("Riverside");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.directory.actor(this.nora.staffId(), other));
	}

	@Test
	void stopsSignInAtOnceWhateverThePersonHolds() {
		Actor dana = this.clinic.dana();
		this.work.count = 3;
		this.staff.stopSignIn(this.nora, dana.staffId(), NOW);
		assertThat(this.directory.get(dana.staffId()).isActive()).isFalse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.directory.actor(dana.staffId(), this.clinic.id()));
	}

	@Test
	void letsNobodyLeaveWhileWorkNamesThem() {
		Actor dana = this.clinic.dana();
		this.work.count = 3;
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.leave(this.nora, dana.staffId(), NOW))
			.withMessage("Dana Whitcomb still holds 3 notes on paper. Hand these over first.");
		this.work.count = 0;
		this.staff.leave(this.nora, dana.staffId(), NOW);
		assertThat(this.directory.get(dana.staffId()).left()).isTrue();
	}

	@Test
	void refusesAnEmailThatSomebodySignsInWith() {
		StaffDetails details = this.staff.view(this.nora.staffId()).details();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.add(this.nora.staffId(),
					new StaffDetails(null, "Lee", "Park", details.email().toUpperCase(), Discipline.NURSE, null,
							Set.of(), Set.of(this.clinic.id())),
					NOW))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("email"));
	}

	static class OpenWork implements HeldWork {

		private long count;

		@Override
		public String label(long count) {
			return "notes on paper";
		}

		@Override
		public long countFor(UUID staffId, Instant now) {
			return this.count;
		}

		@Override
		public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
			return List.of();
		}

		@Override
		public int handOver(HandingOver order, Actor by, Instant now) {
			return 0;
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Work {

		@Bean
		OpenWork openWork() {
			return new OpenWork();
		}

	}

}
