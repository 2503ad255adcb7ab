package org.throughline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.throughline.progress.FeltAnswer;

/**
 * Whether somebody feels that we talk to each other, over time, and when to ask again.
 *
 * @param answers the latest first
 * @param inCareSince absent when they are not in our care
 */
public record Felt(List<FeltAnswer> answers, @Nullable LocalDate inCareSince) {

	/** Asked less often, a trend says nothing. */
	static final int DAYS = 90;

	public Felt {
		answers = List.copyOf(answers);
	}

	public Optional<FeltAnswer> latest() {
		return this.answers.stream().findFirst();
	}

	/** The oldest first. */
	public List<FeltAnswer> inOrder() {
		List<FeltAnswer> order = new ArrayList<>(this.answers);
		Collections.reverse(order);
		return order;
	}

	/** Nobody has asked somebody in our care for as long as that. */
	public boolean isDue(LocalDate today) {
		return this.inCareSince != null
				&& !latest().map(FeltAnswer::askedOn).orElse(this.inCareSince).plusDays(DAYS).isAfter(today);
	}

	/** Such as "Felt 2 of the last 3 times we asked."; nothing of one answer. */
	public String trend() {
		int all = this.answers.size();
		long felt = this.answers.stream().filter(FeltAnswer::isFelt).count();
		return (all < 2) ? "" : (felt == all) ? "Felt each of the last %d times we asked.".formatted(all)
				: "Felt %d of the last %d times we asked.".formatted(felt, all);
	}

}
