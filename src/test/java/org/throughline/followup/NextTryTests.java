package org.throughline.followup;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.followup.NextTry.Care;
import org.throughline.patient.CallWish;
import org.throughline.progress.ContactPace;
import org.throughline.progress.Touches;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When to try again, on a clinic that is open Monday to Friday from eight to five and
 * closed for Thanksgiving (Thursday, November 27, 2025).
 */
class NextTryTests {

	private static final CallWish ANY_TIME = CallWish.UNKNOWN;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					# hours      | every | heard            | spoke            | invited | in vain | then             | cares
					-            | -     | -                | -                | false   | 1       | 2025-12-02T13:00 | -
					-            | -     | -                | -                | false   | 1       | 2025-12-02T08:00 | -
					-            | -     | -                | -                | false   | 1       | 2025-12-02T17:00 | -
					-            | -     | -                | -                | false   | 1       | 2025-12-02T17:01 | CLOSED
					-            | -     | -                | -                | false   | 1       | 2025-12-06T10:00 | CLOSED
					13:00-16:00  | -     | -                | -                | false   | 1       | 2025-12-02T13:00 | -
					13:00-16:00  | -     | -                | -                | false   | 1       | 2025-12-02T12:59 | NOT_THEIR_HOURS
					13:00-16:00  | -     | -                | -                | false   | 1       | 2025-12-02T16:00 | NOT_THEIR_HOURS
					18:00-20:00  | -     | -                | -                | false   | 1       | 2025-12-02T18:30 | CLOSED
					# a week between: too much warns as too little does
					-            | 7     | 2025-11-28T10:00 | 2025-11-28T10:00 | false   | 1       | 2025-12-04T16:00 | TOO_SOON
					-            | 7     | 2025-11-28T10:00 | 2025-11-28T10:00 | false   | 1       | 2025-12-05T08:00 | -
					-            | 7     | 2025-11-28T10:00 | 2025-11-28T10:00 | false   | 1       | 2025-12-08T08:00 | TOO_LATE
					# a message left today is hearing from us, though nobody spoke
					-            | 7     | 2025-12-02T09:00 | 2025-11-24T10:00 | false   | 1       | 2025-12-04T16:00 | TOO_SOON
					-            | 7     | 2025-12-02T09:00 | 2025-11-24T10:00 | false   | 1       | 2025-12-09T08:00 | TOO_LATE
					# long over already: the next open day is as good as it gets
					-            | 7     | 2025-11-03T09:00 | 2025-11-03T09:00 | false   | 1       | 2025-12-03T16:00 | -
					-            | 7     | 2025-11-03T09:00 | 2025-11-03T09:00 | false   | 1       | 2025-12-04T16:00 | TOO_LATE
					# they asked us to call back
					-            | 30    | 2025-12-01T09:00 | 2025-12-01T09:00 | true    | 0       | 2025-12-03T16:00 | -
					# nobody has asked how often: only the tries count
					-            | -     | 2025-12-02T09:00 | 2025-12-02T09:00 | false   | 2       | 2025-12-02T13:00 | -
					-            | -     | -                | -                | false   | 3       | 2025-12-02T13:00 | MANY_TRIES
					-            | -     | -                | -                | false   | 3       | 2025-12-08T13:00 | MANY_TRIES
					-            | -     | -                | -                | false   | 3       | 2025-12-09T08:00 | -
					13:00-16:00  | 14    | 2025-12-01T09:00 | -                | false   | 4       | 2025-12-07T09:00 | CLOSED NOT_THEIR_HOURS TOO_SOON MANY_TRIES
					""")
	void warnsOfTooMuchAsOfTooLittle(@Nullable String hours, @Nullable Integer every, @Nullable String heard,
			@Nullable String spoke, boolean invited, int inVain, String then, @Nullable String cares) {
		NextTry next = tries(wish(hours, every), new Touches(moment(heard), moment(spoke), invited, inVain),
				"2025-12-02T09:10");
		assertThat(next.cares(People.at(then))).isEqualTo(cares(cares));
		assertThat(next.words(People.at(then))).hasSameSizeAs(cares(cares));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# now              | hours       | offers
			2025-12-02T09:10   | -           | 2025-12-02T11:30 2025-12-03T12:30 2025-12-04T08:00
			2025-12-02T14:00   | -           | 2025-12-02T16:00 2025-12-03T08:00 2025-12-04T12:30
			2025-12-02T15:31   | -           | 2025-12-03T08:00 2025-12-04T12:30
			2025-12-02T23:40   | -           | 2025-12-03T08:00 2025-12-04T12:30
			2025-12-02T09:10   | 13:00-16:00 | 2025-12-02T13:00 2025-12-03T14:30 2025-12-04T13:00
			2025-12-02T13:10   | 13:00-15:00 | 2025-12-03T14:00 2025-12-04T13:00
			2025-12-05T16:30   | -           | 2025-12-08T08:00 2025-12-09T12:30
			2025-11-26T16:30   | 15:00-19:00 | 2025-11-28T15:00 2025-12-01T16:00
			2025-12-02T09:10   | 18:00-20:00 | 2025-12-02T11:30 2025-12-03T12:30 2025-12-04T08:00
			""")
	void offersTimesThatWorkForThemWhileTheClinicIsOpen(String now, @Nullable String hours, String offers) {
		NextTry next = tries(wish(hours, null), Touches.NONE, now);
		assertThat(local(next.offers())).isEqualTo(offers);
		assertThat(next.offers()).allSatisfy((at) -> assertThat(next.cares(at)).isSubsetOf(Care.NOT_THEIR_HOURS));
	}

	@Test
	void offersTheDayFromWhichTheyWantToHearFromUsAgain() {
		NextTry next = tries(ANY_TIME.every(7), new Touches(People.at("2025-12-01T10:00"), null, false, 1),
				"2025-12-02T09:10");
		assertThat(local(next.offers())).endsWith("2025-12-08T08:00");
		assertThat(next.offers().stream().filter((at) -> next.cares(at).isEmpty())).hasSize(1);
	}

	@Test
	void offersAQuietWeekAfterManyTries() {
		NextTry next = tries(ANY_TIME, new Touches(null, null, false, ContactPace.MANY), "2025-12-02T09:10");
		assertThat(local(next.offers())).endsWith("2025-12-09T08:00");
	}

	@Test
	void saysWhenTheirHoursAreNeverOurs() {
		assertThat(tries(wish("18:00-20:00", null), Touches.NONE, "2025-12-02T09:10").isNeverOpenForThem()).isTrue();
		assertThat(tries(wish("16:30-20:00", null), Touches.NONE, "2025-12-02T09:10").isNeverOpenForThem()).isFalse();
		assertThat(tries(ANY_TIME, Touches.NONE, "2025-12-02T09:10").isNeverOpenForThem()).isFalse();
	}

	private static NextTry tries(CallWish wish, Touches before, String now) {
		return new NextTry(People.CALENDAR, wish, before, People.at(now));
	}

	private static CallWish wish(@Nullable String hours, @Nullable Integer every) {
		return (hours != null)
				? new CallWish(LocalTime.parse(hours.split("-")[0]), LocalTime.parse(hours.split("-")[1]), every)
				: CallWish.UNKNOWN.every(every);
	}

	private static @Nullable Instant moment(@Nullable String local) {
		return (local != null) ? People.at(local) : null;
	}

	private static Set<Care> cares(@Nullable String names) {
		return (names != null) ? Arrays.stream(names.split(" ")).map(Care::valueOf).collect(Collectors.toSet())
				: Set.of();
	}

	private static String local(List<Instant> moments) {
		return moments.stream()
			.map((at) -> at.atZone(People.CALENDAR.zone()).toLocalDateTime().toString())
			.collect(Collectors.joining(" "));
	}

}
