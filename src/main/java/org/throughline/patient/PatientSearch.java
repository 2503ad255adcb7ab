package org.throughline.patient;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.throughline.clinic.Clinics;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds patients of the clinic at hand by name, record number, phone or birth date.
 * Accents, order and typing errors in a name do not matter; listed patients are found
 * too.
 */
@Service
@Transactional(readOnly = true)
public class PatientSearch {

	/** Nobody has to type more than this. */
	public static final int LONGEST = 100;

	private static final int MOST_NAMESAKES = 50;

	private final PatientSearchQueries queries;

	private final Clinics clinics;

	PatientSearch(PatientSearchQueries queries, Clinics clinics) {
		this.queries = queries;
		this.clinics = clinics;
	}

	/** Best first; nothing typed finds nobody. */
	public List<PatientHit> find(Actor actor, String typed, int limit, Instant now) {
		List<PatientHit> found = exactly(actor, typed, limit, now);
		return found.isEmpty() ? nearly(actor, typed, limit) : found;
	}

	/** Whose name, number or birth date is written just so. */
	public List<PatientHit> exactly(Actor actor, String typed, int limit, Instant now) {
		String text = plain(typed);
		if (text.isEmpty()) {
			return List.of();
		}
		LocalDate today = this.clinics.get(actor.clinicId()).calendar().dayOf(now);
		Optional<BirthDate> born = BirthDate.read(text, today);
		if (born.isPresent()) {
			List<PatientHit> found = byBirthDate(actor, born.get(), limit);
			if (!found.isEmpty()) {
				return found;
			}
		}
		if (text.chars().anyMatch(Character::isDigit)) {
			List<PatientHit> found = byNumber(actor, text, limit);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return exact(this.queries.byWords(actor.clinicId(), Texts.words(text), limit));
	}

	/** Whose name is written nearly so. */
	public List<PatientHit> nearly(Actor actor, String typed, int limit) {
		return this.queries.bySimilarWords(actor.clinicId(), Texts.words(plain(typed)), limit)
			.stream()
			.map((card) -> new PatientHit(card, false))
			.toList();
	}

	/**
	 * Who is here already with this name, in any order of its words, and this birth date.
	 */
	public List<PatientCard> namesakes(Actor actor, PatientDetails details) {
		List<String> words = Texts.words(details.givenName() + " " + details.familyName());
		return this.queries.byWords(actor.clinicId(), words, MOST_NAMESAKES)
			.stream()
			.filter((card) -> card.birthDate().equals(details.birthDate().day()))
			.toList();
	}

	private List<PatientHit> byBirthDate(Actor actor, BirthDate born, int limit) {
		LocalDate until = switch (born.precision()) {
			case DAY -> born.day().plusDays(1);
			case MONTH -> born.day().plusMonths(1);
			case YEAR -> born.day().plusYears(1);
		};
		return exact(this.queries.byBirthDate(actor.clinicId(), born.day(), until, limit));
	}

	private List<PatientHit> byNumber(Actor actor, String text, int limit) {
		return exact(this.queries.byNumber(actor.clinicId(), text.replaceAll("\\s", ""), phoneDigits(text), limit));
	}

	private static List<PatientHit> exact(List<PatientCard> cards) {
		return cards.stream().map((card) -> new PatientHit(card, true)).toList();
	}

	/** What cannot be seen cannot be searched for. */
	private static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cc}\\p{Cf}]", " ")
			.replaceAll("(?i)^\\s*mrn\\b[:#\\s]*", "")
			.strip();
	}

	/**
	 * A phone, with whatever people put between its digits; nothing for anything else.
	 */
	private static String phoneDigits(String text) {
		if (!text.matches("[\\d\\s()+./-]+")) {
			return "";
		}
		String digits = text.replaceAll("\\D", "");
		return (digits.length() == 11 && digits.startsWith("1")) ? digits.substring(1) : digits;
	}

}
