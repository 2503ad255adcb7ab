package org.throughline.demo;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One invented patient of the demo clinic and what has happened so far. Times are the
 * words that {@link DemoTime} reads; people are named by their keys.
 */
record Story(String id, @Nullable String clinic, String given, String family, @Nullable String called,
		@Nullable String pronouns, int age, String birthday, String mrn, @Nullable String language, boolean interpreter,
		List<Phone> phones, @Nullable String comfort, @Nullable String works, @Nullable String worksNot,
		@Nullable Hours calls, @Nullable Involved involved, @Nullable Care care, @Nullable List<Person> people,
		@Nullable List<Obstacle> barriers, @Nullable List<Handed> handoffs, @Nullable List<Step> steps,
		@Nullable List<Raised> flags, @Nullable List<Seen> visits, @Nullable List<Talk> contacts,
		@Nullable List<Gain> wins, @Nullable List<Note> notes, @Nullable List<Kept> looked, @Nullable Safe safety,
		@Nullable Plan plan, @Nullable List<Changed> differently, @Nullable List<Labelled> labels,
		@Nullable List<Back> saidBack, @Nullable List<Felt> felt, @Nullable Around around,
		@Nullable List<Sent> outside) {

	static <T> List<T> all(@Nullable List<T> those) {
		return (those != null) ? those : List.of();
	}

	record Phone(String number, @Nullable String kind, boolean text) {
	}

	/** Between which hours one may call. */
	record Hours(String from, String until) {
	}

	record Involved(String words, String asked, @Nullable Integer everyDays) {
	}

	record Care(String since, String by, String how, @Nullable String until, @Nullable String ended,
			@Nullable String endedBy) {
	}

	record Person(String name, String relationship, @Nullable String phone, @Nullable String hears,
			@Nullable String asked, @Nullable String by, @Nullable List<String> told) {
	}

	record Obstacle(String kind, String at, String by, String account, boolean theirs, @Nullable String cleared,
			@Nullable String how, @Nullable Integer blocks) {
	}

	record Handed(String from, List<String> to, String kind, String at, boolean front, boolean safety, String concern,
			String urgent, @Nullable String changed, @Nullable String worry, @Nullable Integer minutes, Step step,
			@Nullable Taken taken, @Nullable List<Refusal> sentBack, @Nullable Taken left, @Nullable Report report,
			@Nullable String ack, @Nullable List<String> beforeLeaving) {
	}

	/** A handoff to somebody elsewhere, with the step that asks whether it arrived. */
	record Sent(String at, String by, String to, String way, String concern, @Nullable String urgent, Step step,
			@Nullable Arrived arrived) {
	}

	record Arrived(String at, String by, String who, String way) {
	}

	record Taken(String by, String at) {
	}

	record Refusal(@Nullable String by, String at, String reason) {
	}

	record Report(String at, String text, boolean plan, boolean intake, @Nullable String next) {
	}

	record Step(@JsonProperty("do") String title, String kind, @Nullable String by, @Nullable String owner,
			@Nullable String from, @Nullable String at, String due, boolean asked, @Nullable String wall,
			@Nullable String looks, @Nullable Refusal declined, @Nullable Waiting waiting, @Nullable Done done,
			@Nullable String rhythm, @Nullable Integer times, @Nullable String checks, @Nullable Integer repeat,
			boolean hardest, @Nullable Integer goal, @Nullable String plain, @Nullable String tracked,
			@Nullable String willing, boolean first, boolean logIn, boolean payment, @Nullable Integer barrier) {
	}

	record Waiting(String whom, String since, String until) {
	}

	record Done(String at, String outcome) {
	}

	record Raised(String kind, String at, String by, String because) {
	}

	record Seen(String at, @Nullable String with, @Nullable String withName, @JsonProperty("for") String purpose,
			@Nullable Integer minutes, @Nullable String outcome, @Nullable Integer early, @Nullable String why,
			@Nullable String account) {
	}

	record Talk(String at, String by, String way, String outcome, String about, int minutes, @Nullable String easier,
			boolean nothingYet) {
	}

	record Gain(String at, String by, String words, boolean theirs, @Nullable String wall) {
	}

	/** What is looked after: held since, asked, or declined by somebody. */
	record Kept(String what, @Nullable String by, @Nullable String asked, String from, String since,
			@Nullable String medication, @Nullable String until, @Nullable Refusal declined) {
	}

	/** A safety plan in six parts, on paper since, and what they said about 2 a.m. */
	record Safe(String at, String by, String sign, String alone, String places, String ask, String help, String safer,
			boolean printed, @Nullable String paper, @Nullable Night night, @Nullable Safe before) {
	}

	/** What is done differently for a while. */
	record Changed(String what, String since, String until, String by) {
	}

	/** A word from elsewhere, what they say to it, and who questioned it. */
	record Labelled(String label, String saidBy, String since, @Nullable String account, String by,
			@Nullable Question question) {
	}

	/** The plan said back, at the version that stands. */
	record Back(String at, String by, String result, @Nullable String words, @Nullable String asked,
			@Nullable String answer, int version) {
	}

	record Felt(String day, String by, boolean phone, boolean twice, boolean knows, @Nullable String words) {
	}

	record Question(String at, String by, String words) {
	}

	record Night(String at, String by, String answer, @Nullable String words) {
	}

	/** The plan: its steps say themselves which goal they serve. */
	record Plan(String by, String keeper, String at, @Nullable String agreed, List<Said> said, List<String> goals) {
	}

	/** What was said, by the patient where nobody else is named. */
	record Said(String words, String day, String by, @JsonProperty("in") String heardIn, @Nullable String saidBy) {
	}

	/**
	 * Who stands around them: the team, the contact card, who agreed to it and to the
	 * plan.
	 *
	 * @param agreed by key; somebody from outside with whoever wrote it down, as
	 * {@code halloran@dana}
	 */
	record Around(String by, String at, String agreedAt, @Nullable List<Member> team, @Nullable List<Line> lines,
			@Nullable Before before, @Nullable List<String> agreed, @Nullable List<String> planAgreed,
			@Nullable List<Sentence> worries, @Nullable List<Sentence> risk) {
	}

	/** The card as it was before, and why it changed. */
	record Before(String by, String at, List<Line> lines, String why) {
	}

	record Member(@Nullable String who, @Nullable String external, String does, String since, @Nullable String until,
			@Nullable Leaves leaves) {
	}

	/** What may leave to somebody outside, as the patient said. */
	record Leaves(List<String> topics, String way, String asked, String by) {
	}

	/** What was on file when it was written is {@code known}, where it was another. */
	record Line(String what, @Nullable String who, @Nullable String external, @Nullable String line, String number,
			@Nullable String hours, @Nullable String known) {
	}

	/** One sentence of somebody of us. */
	record Sentence(String at, String by, String words) {
	}

	record Note(String at, String by, String changed, String calls, String worry) {
	}

}
