package org.throughline.patient;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything the team writes down about a person: who they are, how to reach them, what
 * anyone who meets them should know.
 *
 * @param comfortNote what anyone who meets them should know and no more
 * @param involvement how involved they want us to be, in their words
 * @param callWish the hours in which one may call, and how often
 * @param involvementAskedOn when they were asked; with an answer always there
 */
public record PatientDetails(String givenName, String familyName, @Nullable String preferredName,
		@Nullable String pronouns, BirthDate birthDate, @Nullable String mrn, String language, boolean interpreter,
		@Nullable String comfortNote, @Nullable String timesThatWork, @Nullable String timesThatDoNot,
		@Nullable String involvement, @Nullable LocalDate involvementAskedOn, CallWish callWish,
		List<PhoneDetails> phones, List<ContactPersonDetails> contactPeople) {

	/** The language of those nobody was asked about. */
	public static final String ENGLISH = "en";

	public PatientDetails {
		phones = List.copyOf(phones);
		contactPeople = List.copyOf(contactPeople);
		if (givenName.isEmpty() && familyName.isEmpty()) {
			throw new IllegalArgumentException("A patient has a name");
		}
		if ((involvement != null || callWish.everyDays() != null) && involvementAskedOn == null) {
			throw new IllegalArgumentException("How involved they want us to be has the day they were asked");
		}
	}

	/** Of somebody whom nobody has asked when and how often one may call. */
	public PatientDetails(String givenName, String familyName, @Nullable String preferredName,
			@Nullable String pronouns, BirthDate birthDate, @Nullable String mrn, String language, boolean interpreter,
			@Nullable String comfortNote, @Nullable String timesThatWork, @Nullable String timesThatDoNot,
			@Nullable String involvement, @Nullable LocalDate involvementAskedOn, List<PhoneDetails> phones,
			List<ContactPersonDetails> contactPeople) {
		this(givenName, familyName, preferredName, pronouns, birthDate, mrn, language, interpreter, comfortNote,
				timesThatWork, timesThatDoNot, involvement, involvementAskedOn, CallWish.UNKNOWN, phones,
				contactPeople);
	}

	/**
	 * The desk does not read how involved they want us to be, and leaves it as it was.
	 */
	PatientDetails keepingInvolvementOf(PatientDetails before) {
		return new PatientDetails(this.givenName, this.familyName, this.preferredName, this.pronouns, this.birthDate,
				this.mrn, this.language, this.interpreter, this.comfortNote, this.timesThatWork, this.timesThatDoNot,
				before.involvement, before.involvementAskedOn, this.callWish.every(before.callWish.everyDays()),
				this.phones, this.contactPeople);
	}

}
