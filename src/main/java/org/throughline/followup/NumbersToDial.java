package org.throughline.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.patient.ContactPeople;
import org.throughline.patient.ContactPersonNumber;
import org.throughline.patient.PatientPhones;
import org.throughline.patient.PatientPhones.PhoneToCall;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which number a call is made to: the patient's, or where its title names someone of
 * theirs, that person's, if there is just one of them with a number.
 */
@Service
@Transactional(readOnly = true)
public class NumbersToDial {

	private final PatientPhones phones;

	private final ContactPeople people;

	NumbersToDial(PatientPhones phones, ContactPeople people) {
		this.phones = phones;
		this.people = people;
	}

	/**
	 * By the id of the step, for those that have one. One statement, and one more where
	 * some title names someone of theirs.
	 */
	public Map<UUID, PhoneToCall> of(Collection<StepView> steps) {
		Map<UUID, PhoneToCall> theirs = this.phones
			.firstOf(patients(steps.stream().filter(StepView::callsThem).toList()));
		Map<UUID, List<ContactPersonNumber>> others = this.people
			.numbers(patients(steps.stream().filter((step) -> step.callsOfTheirs().isPresent()).toList()));
		Map<UUID, PhoneToCall> numbers = new HashMap<>();
		for (StepView step : steps) {
			number(step, theirs, others).ifPresent((number) -> numbers.put(step.id(), number));
		}
		return numbers;
	}

	private static Set<UUID> patients(List<StepView> steps) {
		return steps.stream().map(StepView::patientId).collect(Collectors.toSet());
	}

	private static Optional<PhoneToCall> number(StepView step, Map<UUID, PhoneToCall> theirs,
			Map<UUID, List<ContactPersonNumber>> others) {
		return step.callsThem() ? Optional.ofNullable(theirs.get(step.patientId()))
				: step.callsOfTheirs().flatMap((who) -> only(who, others.getOrDefault(step.patientId(), List.of())));
	}

	private static Optional<PhoneToCall> only(String who, List<ContactPersonNumber> people) {
		Pattern word = Pattern.compile("\\b" + who + "\\b");
		List<ContactPersonNumber> meant = people.stream()
			.filter((one) -> word.matcher(one.relationship().toLowerCase(Locale.ROOT)).find())
			.toList();
		return (meant.size() == 1)
				? Optional.of(new PhoneToCall(meant.get(0).patientId(), meant.get(0).number(), false, null, who))
				: Optional.empty();
	}

}
