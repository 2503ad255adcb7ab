package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HolidaysTests {

	private final Holidays federal = new Holidays(HolidaySet.FEDERAL, Map.of());

	@Test
	void keepsTheFederalHolidaysOnTheDaysTheyArePublishedFor() {
		Map<LocalDate, String> weekdays = new TreeMap<>();
		LocalDate.of(2026, 1, 1)
			.datesUntil(LocalDate.of(2029, 1, 1))
			.filter((day) -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
			.forEach((day) -> this.federal.closedFor(day).ifPresent((name) -> weekdays.put(day, name)));
		assertThat(weekdays).containsExactlyInAnyOrderEntriesOf(FederalHolidays.OBSERVED);
	}

	@Test
	void keepsASaturdaysHolidayOnItsOwnDayToo() {
		assertThat(this.federal.closedFor(LocalDate.of(2026, 7, 4))).hasValue("Independence Day");
		assertThat(this.federal.closedFor(LocalDate.of(2028, 1, 1))).hasValue("New Year’s Day");
	}

	@ParameterizedTest
	@CsvSource({ "CA, 2027-03-31, Chávez’s Birthday", "MN, 2026-11-27, the day after Thanksgiving",
			"MA, 2027-01-18, Martin Luther King Jr. Day", "CT, 2026-04-03, Good Friday",
			"MN, 2026-10-12, Indigenous Peoples’ Day", "NY, 2026-10-12, Columbus Day", "NE, 2028-04-28, Arbor" })
	void keepsTheHolidaysOfAState(HolidaySet state, LocalDate day, String name) {
		assertThat(new Holidays(state, Map.of()).closedFor(day))
			.hasValueSatisfying((said) -> assertThat(said).contains(name));
	}

	@Test
	void staysOpenOnADayThatIsOnlyObservedUntilTheClinicClosesIt() {
		LocalDate patriotsDay = LocalDate.of(2027, 4, 19);
		assertThat(new Holidays(HolidaySet.MA, Map.of()).closedFor(patriotsDay)).isEmpty();
		assertThat(new Holidays(HolidaySet.MA, Map.of("PATRIOT", true)).closedFor(patriotsDay)).isPresent();
	}

	@Test
	void staysOpenOnAHolidayTheClinicTakesAsOpenInEveryYear() {
		Holidays works = new Holidays(HolidaySet.FEDERAL, Map.of("COLUMBUS_DAY", false));
		assertThat(List.of("2026-10-12", "2027-10-11", "2028-10-09"))
			.allSatisfy((day) -> assertThat(works.closedFor(LocalDate.parse(day))).isEmpty());
		assertThat(works.closedFor(LocalDate.of(2026, 11, 11))).hasValue("Veterans Day");
	}

	@Test
	void keepsAFederalHolidayOnItsDayWhereAStateHasAnotherOfThatName() {
		assertThat(new Holidays(HolidaySet.MT, Map.of()).lines(2026))
			.filteredOn((line) -> line.key().equals("THANKSGIVING"))
			.singleElement()
			.satisfies((line) -> assertThat(line.thisYear()).containsExactly(LocalDate.of(2026, 11, 26)))
			.satisfies((line) -> assertThat(line.closed()).isTrue());
	}

	@Test
	void knowsNoHolidayWhereTheClinicKeepsNone() {
		assertThat(Holidays.NONE.closedFor(LocalDate.of(2026, 12, 25))).isEmpty();
		assertThat(Holidays.NONE.lines(2026)).isEmpty();
	}

	@Test
	void listsTwoYearsByTheCalendarWithTheClinicsEdit() {
		List<HolidayLine> lines = new Holidays(HolidaySet.FEDERAL, Map.of("VETERANS_DAY", false)).lines(2027);
		assertThat(lines).extracting(HolidayLine::name)
			.containsExactly("New Year’s Day", "Martin Luther King Jr. Day", "Presidents’ Day", "Memorial Day",
					"Juneteenth", "Independence Day", "Labor Day", "Columbus Day", "Veterans Day", "Thanksgiving",
					"Christmas");
		assertThat(lines).filteredOn((line) -> !line.closed())
			.extracting(HolidayLine::key)
			.containsExactly("VETERANS_DAY");
		assertThat(lines.get(4).thisYear()).containsExactly(LocalDate.of(2027, 6, 18), LocalDate.of(2027, 6, 19));
	}

	@ParameterizedTest
	@EnumSource(HolidaySet.class)
	void knowsEveryStateByTheLibrarysName(HolidaySet set) {
		assertThat(new Holidays(set, Map.of()).lines(2026)).hasSizeGreaterThanOrEqualTo(set == HolidaySet.NONE ? 0 : 11)
			.extracting(HolidayLine::name)
			.allSatisfy((name) -> assertThat(name).isNotBlank().doesNotContain("_", "Labour", "'"));
	}

}
