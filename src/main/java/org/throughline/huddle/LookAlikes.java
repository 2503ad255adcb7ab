package org.throughline.huddle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.patient.PatientCard;

/**
 * Tells patients apart who have the same initials and age: by the time of their visit,
 * else by the last two digits of their MRN.
 */
final class LookAlikes {

	private static final int DIGITS = 2;

	private LookAlikes() {
	}

	/**
	 * @param visitTimes as the screen says them
	 * @return what to add, for those who need it
	 */
	static Map<UUID, String> of(Collection<PatientCard> patients, Map<UUID, String> visitTimes, LocalDate today) {
		Map<UUID, String> added = new HashMap<>();
		patients.stream()
			.collect(Collectors.groupingBy((patient) -> patient.initials() + patient.age(today)))
			.values()
			.stream()
			.filter((alike) -> alike.size() > 1)
			.forEach((alike) -> tellApart(alike, visitTimes, added));
		return added;
	}

	private static void tellApart(List<PatientCard> alike, Map<UUID, String> visitTimes, Map<UUID, String> added) {
		Function<PatientCard, String> time = (patient) -> visitTimes.getOrDefault(patient.id(), "no visit");
		boolean byTime = alike.stream().map(time).distinct().count() == alike.size();
		alike.forEach((patient) -> added.put(patient.id(), byTime ? time.apply(patient) : endOfMrn(patient)));
	}

	private static String endOfMrn(PatientCard patient) {
		String digits = (patient.mrn() != null) ? patient.mrn().replaceAll("\\D", "") : "";
		return digits.isEmpty() ? "no MRN" : "MRN …" + digits.substring(Math.max(0, digits.length() - DIGITS));
	}

}
