package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardLine;
import org.throughline.careteam.ContactCard;
import org.throughline.clinic.ClinicView;

import org.springframework.util.StringUtils;

/**
 * Whom the patient calls, as it stands on paper: the card's lines that somebody answers,
 * and 988 whatever is on the card.
 */
final class WhomToCall {

	private static final Map<String, String> OURS = Map.of("Nurse line", "call.nurse.card", "Nights and weekends",
			"call.nights", "Thoughts of ending my life", "call.988", "any hour", "call.any-hour", "Call or text",
			"call.text");

	private final List<CardLine> lines;

	private final @Nullable String nurseLine;

	private final PaperWords words;

	private final NamedDoses named;

	WhomToCall(@Nullable ContactCard card, ClinicView clinic, PaperWords words, NamedDoses named) {
		this.named = named;
		this.lines = (card != null) ? card.lines() : List.of();
		this.nurseLine = clinic.nurseLine();
		this.words = words;
	}

	List<PrintedPlan.Call> calls() {
		List<PrintedPlan.Call> calls = new ArrayList<>();
		List<CardLine> printing = answered().filter(this.named::prints).toList();
		printing.forEach((line) -> calls.add(new PrintedPlan.Call(about(line), whom(line))));
		if (calls.isEmpty() && this.nurseLine != null) {
			calls.add(new PrintedPlan.Call(this.words.say("call.nurse"), this.nurseLine));
		}
		if (printing.stream().noneMatch((line) -> line.number().equals("988"))) {
			calls.add(new PrintedPlan.Call(this.words.say("call.988"), this.words.say("call.988.whom")));
		}
		return calls;
	}

	/** Lines at which nobody answers any more, or whose number has changed since. */
	List<Slip.HeldBack> held() {
		return this.lines.stream()
			.filter((line) -> !line.isSure())
			.map((line) -> new Slip.HeldBack(null, line.forWhat() + ": " + line.who(),
					(line.gap() != null) ? line.gap() + ". Who answers now? Write another line, then print."
							: line.changeInWords() + ". Which is right? Say so on the card, then print."))
			.toList();
	}

	/**
	 * What they do when somebody does not do what they promised: they call whoever keeps
	 * the plan, else another of us on the card, else the clinic's own line.
	 */
	PrintedPlan.Otherwise unless(String promise, UUID doer, String doerKnownAs, @Nullable UUID keeper) {
		Optional<CardLine> line = of(keeper).filter((one) -> !isOf(doer).test(one))
			.or(() -> people().filter(isOf(doer).negate()).findFirst())
			.or(() -> (this.nurseLine != null) ? Optional.empty() : people().findFirst());
		String whom = line.map(CardLine::who).orElseGet(() -> this.words.say("call.nurse.line"));
		String number = line.map(CardLine::number).orElse(this.nurseLine);
		if (number == null) {
			return new PrintedPlan.Otherwise(this.words.say("plan.otherwise.tell"), null);
		}
		return new PrintedPlan.Otherwise(
				otherwise(promise, doerKnownAs,
						this.words.wantsAnArticle(whom) ? this.words.say("plan.otherwise.number", whom) : whom),
				number);
	}

	private String otherwise(String promise, String doer, String whom) {
		if (!WhoDoes.calls(doer, promise)) {
			return this.words.say("plan.otherwise", whom);
		}
		return this.words.wantsAnArticle(doer) ? this.words.say("plan.otherwise.nobody-called", whom)
				: this.words.say("plan.otherwise.not-called", doer, whom);
	}

	private Optional<CardLine> of(@Nullable UUID staff) {
		return (staff != null) ? people().filter(isOf(staff)).findFirst() : Optional.empty();
	}

	private Stream<CardLine> people() {
		return answered().filter((line) -> line.whom().startsWith("staff:"));
	}

	private Stream<CardLine> answered() {
		return this.lines.stream().filter(CardLine::isSure);
	}

	private static Predicate<CardLine> isOf(UUID staff) {
		return (line) -> line.whom().equals("staff:" + staff);
	}

	private String about(CardLine line) {
		String what = inTheirLanguage(line.forWhat());
		return (line.hours() != null) ? what + ", " + StringUtils.uncapitalize(inTheirLanguage(line.hours())) : what;
	}

	private String whom(CardLine line) {
		return line.who().equals(line.number()) ? line.number() : inTheirLanguage(line.who()) + " " + line.number();
	}

	/** What the form begins with are our words; what people typed stays. */
	private String inTheirLanguage(String written) {
		String key = this.words.isEnglish() ? null : OURS.get(written);
		return (key != null) ? StringUtils.capitalize(this.words.say(key)) : written;
	}

}
