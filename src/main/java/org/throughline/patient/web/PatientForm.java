package org.throughline.patient.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.BirthDate;
import org.throughline.patient.CallWish;
import org.throughline.patient.ContactPersonDetails;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientView;
import org.throughline.patient.PhoneDetails;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * The form of a patient, as typed: every word is kept until it can be saved.
 *
 * @param version of what the person saw when they began; absent for somebody new
 */
record PatientForm(@Nullable UUID formKey, @Nullable Integer version, @Line(max = 120) @Nullable String givenName,
		@Line(max = 120) @Nullable String familyName, @Line(max = 120) @Nullable String preferredName,
		@Line(max = 40) @Nullable String pronouns, @Line(max = 40) @Nullable String birthDate,
		@Line(max = 80) @Nullable String mrn, @Line(max = 35) @Nullable String language, @Nullable Boolean interpreter,
		@Line(max = 200) @Nullable String comfortNote, @Line(max = 200) @Nullable String timesThatWork,
		@Line(max = 200) @Nullable String timesThatDoNot, @Line(max = 200) @Nullable String involvement,
		@Nullable String involvementAskedOn, @Nullable LocalTime callFrom, @Nullable LocalTime callUntil,
		@Nullable @Min(value = 1, message = "Once a day at the most.") @Max(value = 180,
				message = "Twice a year at least.") Integer contactEveryDays,
		@Nullable List<@Valid PhoneRow> phones, @Nullable List<@Valid PersonRow> people) {

	private static final int SPARE_PHONES = 2;

	private static final int MOST_ROWS = 12;

	PatientForm {
		phones = withSpares(phones, PhoneRow.blank(), PhoneRow::isBlank, SPARE_PHONES);
		people = withSpares(people, PersonRow.blank(), PersonRow::isBlank, 1);
	}

	static PatientForm blank() {
		return new PatientForm(null, null, null, null, null, null, null, null, PatientDetails.ENGLISH, false, null,
				null, null, null, null, null, null, null, null, null);
	}

	static PatientForm of(PatientView view) {
		PatientDetails known = view.details();
		return new PatientForm(null, view.version(), known.givenName(), known.familyName(), known.preferredName(),
				known.pronouns(), known.birthDate().toString(), known.mrn(), known.language(), known.interpreter(),
				known.comfortNote(), known.timesThatWork(), known.timesThatDoNot(), known.involvement(),
				TypedDates.shown(known.involvementAskedOn()), known.callWish().from(), known.callWish().until(),
				known.callWish().everyDays(), known.phones().stream().map(PhoneRow::of).toList(),
				known.contactPeople().stream().map(PersonRow::of).toList());
	}

	/** Whether there is anything that somebody would miss. */
	boolean holdsSomething() {
		return Stream
			.of(this.givenName, this.familyName, this.preferredName, this.pronouns, this.birthDate, this.mrn,
					this.comfortNote, this.timesThatWork, this.timesThatDoNot, this.involvement)
			.anyMatch((typed) -> Texts.clean(typed) != null)
				|| !Objects.requireNonNullElse(this.phones, List.<PhoneRow>of()).stream().allMatch(PhoneRow::isBlank)
				|| !Objects.requireNonNullElse(this.people, List.<PersonRow>of()).stream().allMatch(PersonRow::isBlank);
	}

	/** The same words over what has been saved meanwhile. */
	PatientForm over(int newerVersion) {
		return new PatientForm(this.formKey, newerVersion, this.givenName, this.familyName, this.preferredName,
				this.pronouns, this.birthDate, this.mrn, this.language, this.interpreter, this.comfortNote,
				this.timesThatWork, this.timesThatDoNot, this.involvement, this.involvementAskedOn, this.callFrom,
				this.callUntil, this.contactEveryDays, this.phones, this.people);
	}

	/** What to keep; nothing when something is refused. */
	@Nullable PatientDetails details(Refused refused, LocalDate today) {
		String given = Objects.requireNonNullElse(Texts.clean(this.givenName), "");
		String family = Objects.requireNonNullElse(Texts.clean(this.familyName), "");
		if (given.isEmpty() && family.isEmpty()) {
			refused.at("givenName", "Write a name: given, family, or both.");
		}
		BirthDate born = born(refused, today);
		LocalDate asked = TypedDates.past(this.involvementAskedOn, today, refused, "involvementAskedOn");
		String involved = Texts.clean(this.involvement);
		if ((involved != null || this.contactEveryDays != null) && asked == null && !refused.any()) {
			refused.at("involvementAskedOn", "Write when they were asked.");
		}
		CallWish wish = wish(refused);
		List<PhoneDetails> numbers = numbers(refused, today);
		List<ContactPersonDetails> contacts = contacts(refused, today);
		if (refused.any() || born == null) {
			return null;
		}
		return new PatientDetails(given, family, Texts.clean(this.preferredName), Texts.clean(this.pronouns), born,
				Texts.clean(this.mrn), Objects.requireNonNullElse(Texts.clean(this.language), PatientDetails.ENGLISH),
				Boolean.TRUE.equals(this.interpreter), Texts.clean(this.comfortNote), Texts.clean(this.timesThatWork),
				Texts.clean(this.timesThatDoNot), involved, asked, wish, numbers, contacts);
	}

	private CallWish wish(Refused refused) {
		if ((this.callFrom == null) != (this.callUntil == null)) {
			refused.at((this.callFrom == null) ? "callFrom" : "callUntil", "Write both times, or neither.");
		}
		else if (this.callFrom != null && !this.callFrom.isBefore(this.callUntil)) {
			refused.at("callUntil", "Write a time after the first one.");
		}
		return refused.any() ? CallWish.UNKNOWN : new CallWish(this.callFrom, this.callUntil, this.contactEveryDays);
	}

	private @Nullable BirthDate born(Refused refused, LocalDate today) {
		String typed = Texts.clean(this.birthDate);
		if (typed == null) {
			refused.at("birthDate", "Write the birth date. The year alone is enough to begin with.");
			return null;
		}
		BirthDate born = BirthDate.read(typed, today).orElse(null);
		if (born == null) {
			refused.at("birthDate", "No birth date reads like this. Write it as 3/27/1967, or only the year.");
		}
		return born;
	}

	private List<PhoneDetails> numbers(Refused refused, LocalDate today) {
		List<PhoneRow> rows = Objects.requireNonNullElse(this.phones, List.of());
		return IntStream.range(0, rows.size())
			.mapToObj((i) -> rows.get(i).details(refused, "phones[" + i + "]", today))
			.filter(Objects::nonNull)
			.toList();
	}

	private List<ContactPersonDetails> contacts(Refused refused, LocalDate today) {
		List<PersonRow> rows = Objects.requireNonNullElse(this.people, List.of());
		return IntStream.range(0, rows.size())
			.mapToObj((i) -> rows.get(i).details(refused, "people[" + i + "]", today))
			.filter(Objects::nonNull)
			.toList();
	}

	private static <T> List<T> withSpares(@Nullable List<T> rows, T blank, Predicate<T> isBlank, int spares) {
		List<T> all = new ArrayList<>();
		if (rows != null) {
			rows.stream().limit(MOST_ROWS).map((row) -> (row != null) ? row : blank).forEach(all::add);
		}
		long free = all.stream().filter(isBlank).count();
		Stream.generate(() -> blank).limit(Math.max(0, spares - free)).forEach(all::add);
		return List.copyOf(all);
	}

}
