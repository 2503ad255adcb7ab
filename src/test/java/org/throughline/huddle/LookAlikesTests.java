package org.throughline.huddle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientCard;

import static org.assertj.core.api.Assertions.assertThat;

class LookAlikesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 22);

	private final PatientCard ray = patient("R.M.", 44, "MC-20114");

	private final PatientCard rosa = patient("R.M.", 44, "MC-20187");

	@Test
	void addsNothingToWhoStandsAlone() {
		PatientCard older = patient("R.M.", 71, null);
		PatientCard other = patient("B.T.", 44, null);

		assertThat(LookAlikes.of(List.of(this.ray, older, other), Map.of(), TODAY)).isEmpty();
	}

	@Test
	void tellsTwoApartByTheTimeOfTheirVisit() {
		assertThat(apart(Map.of(this.ray.id(), "10:40"))).containsOnly(Map.entry(this.ray.id(), "10:40"),
				Map.entry(this.rosa.id(), "no visit"));
	}

	@Test
	void tellsTwoWithoutVisitsApartByTheEndOfTheirMrn() {
		assertThat(apart(Map.of())).containsOnly(Map.entry(this.ray.id(), "MRN …14"),
				Map.entry(this.rosa.id(), "MRN …87"));
	}

	@Test
	void tellsTwoWithTheSameVisitTimeApartByTheEndOfTheirMrn() {
		assertThat(apart(Map.of(this.ray.id(), "10:40", this.rosa.id(), "10:40")))
			.containsOnly(Map.entry(this.ray.id(), "MRN …14"), Map.entry(this.rosa.id(), "MRN …87"));
	}

	@Test
	void saysSoWhenThereIsNoMrn() {
		PatientCard listed = patient("R.M.", 44, null);

		assertThat(LookAlikes.of(List.of(this.ray, listed), Map.of(), TODAY))
			.containsOnly(Map.entry(this.ray.id(), "MRN …14"), Map.entry(listed.id(), "no MRN"));
	}

	private Map<UUID, String> apart(Map<UUID, String> visitTimes) {
		return LookAlikes.of(List.of(this.ray, this.rosa), visitTimes, TODAY);
	}

	private static PatientCard patient(String initials, int age, @Nullable String mrn) {
		return new PatientCard(UUID.randomUUID(), UUID.randomUUID(), "Somebody", initials, TODAY.minusYears(age), null,
				mrn, true, false);
	}

}
