package org.throughline.flag;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a patient could have a different plan today.
 *
 * @param generalText for the wall and the desk: no diagnosis, drug, dose or safety
 * content
 * @param clinicalText for signed-in clinical people
 * @param since when the cause came up: after the huddle talked, it brings a patient back
 * @param due when the thing behind it is due, where there is one
 * @param subjectId the step, handoff, visit or raised flag behind it
 * @param because how it could change the plan today, in the words of whoever raised it:
 * read with one patient, for clinical people, never for the wall
 */
public record Flag(UUID patientId, FlagKind kind, String generalText, String clinicalText, Instant since,
		@Nullable Instant due, @Nullable UUID subjectId, @Nullable String because) {

	/** As a clinic decides: the kind first, then what is due first. */
	public static final Comparator<Flag> BY_URGENCY = Comparator.comparing(Flag::kind)
		.thenComparing(Flag::due, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Flag::since);

	/** A flag that reads as its kind. */
	public static Flag of(UUID patientId, FlagKind kind, Instant since, @Nullable Instant due,
			@Nullable UUID subjectId) {
		return new Flag(patientId, kind, kind.generalText(), kind.clinicalText(), since, due, subjectId, null);
	}

	Flag because(String words) {
		return new Flag(this.patientId, this.kind, this.generalText, this.clinicalText, this.since, this.due,
				this.subjectId, words);
	}

	public String text(boolean clinical) {
		return clinical ? this.clinicalText : this.generalText;
	}

	public String look(boolean clinical) {
		return clinical ? this.kind.clinicalLook() : this.kind.look();
	}

	public String icon(boolean clinical) {
		return clinical ? this.kind.clinicalIcon() : this.kind.icon();
	}

}
