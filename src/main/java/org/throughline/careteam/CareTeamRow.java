package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the tables hold about who stands around one patient.
 */
record CareTeamRow(List<Member> members, @Nullable Card card, @Nullable Plan plan, List<Agreed> agreed,
		List<Person> people, List<Worried> worries, List<Seen> risk) {

	/**
	 * Who belongs to the team, or did.
	 *
	 * @param leavesSaid how often it changed what may leave to them
	 * @param inAll how many there are of whichever it is
	 */
	record Member(UUID id, @Nullable UUID staff, @Nullable ExternalClinician external, String does, LocalDate since,
			@Nullable LocalDate until, @Nullable Leaves leaves, int leavesSaid, int inAll) {
	}

	record Leaves(List<Topic> topics, SendingWay way, LocalDate askedOn, UUID askedBy) {
	}

	record Card(int version, UUID changedBy, Instant changedAt, List<Line> lines) {
	}

	record Line(int position, String forWhat, @Nullable UUID staff, @Nullable UUID external, @Nullable UUID person,
			@Nullable String name, @Nullable String line, String number, @Nullable String hours, @Nullable String gone,
			@Nullable String no, @Nullable String instead) {
	}

	record Plan(int version, @Nullable UUID keeper) {
	}

	record Agreed(About about, @Nullable UUID staff, @Nullable UUID external, Instant at, UUID by,
			@Nullable String how) {
	}

	record Person(UUID id, String name, String relationship, @Nullable String phone, @Nullable String mayHear,
			List<May> may, int asked) {
	}

	record May(UUID id, Topic topic, LocalDate askedOn, UUID askedBy, @Nullable LocalDate until) {
	}

	record Worried(UUID id, String sentence, UUID by, Instant at, @Nullable String answer, @Nullable UUID answeredBy,
			@Nullable Instant answeredAt, int inAll) {
	}

	record Seen(UUID id, UUID by, Instant at, String words, boolean stands, @Nullable Instant withdrawnAt,
			@Nullable String withdrawnWhy, int inAll) {
	}

}
