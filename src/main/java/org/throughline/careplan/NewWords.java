package org.throughline.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

/**
 * What somebody heard the patient say, or another person about them.
 *
 * @param saidOn absent when it was today
 * @param heardBy absent when it was whoever writes it down
 * @param heardIn in which room or at which visit
 * @param saidBy whoever said it about the patient, such as "Carol Boyd, daughter"; absent
 * for the patient
 * @param corrects the words that these put right: from then on those are no longer so
 */
public record NewWords(String words, @Nullable LocalDate saidOn, @Nullable UUID heardBy, String heardIn,
		@Nullable String saidBy, @Nullable UUID corrects) {

	/** In the patient's own words. */
	public NewWords(String words, @Nullable LocalDate saidOn, @Nullable UUID heardBy, String heardIn,
			@Nullable UUID corrects) {
		this(words, saidOn, heardBy, heardIn, null, corrects);
	}

	public NewWords {
		words = Required.words(words, "words", "Write down what they said, as they said it.");
		heardIn = Required.words(heardIn, "heardIn", "Say in which room or at which visit it was heard.");
		saidBy = Texts.clean(saidBy);
	}

	NewWords by(Actor writer, LocalDate today) {
		return new NewWords(this.words, (this.saidOn != null) ? this.saidOn : today, heardBy(writer), this.heardIn,
				this.saidBy, this.corrects);
	}

	private UUID heardBy(Actor writer) {
		return (this.heardBy != null) ? this.heardBy : writer.staffId();
	}

	/** What the patient reads in the first version. */
	PlanContent firstContent(StaffDirectory staff) {
		return new PlanContent(
				List.of(new PlanContent.Said(this.words, Objects.requireNonNull(this.saidOn),
						staff.get(Objects.requireNonNull(this.heardBy)).fullName(), this.heardIn, this.saidBy)),
				List.of(), null);
	}

}
