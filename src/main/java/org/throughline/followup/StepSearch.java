package org.throughline.followup;

import java.time.Instant;
import java.util.List;

import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds open next steps of the clinic at hand by words of their titles, the patient's
 * name beside them. A title that the viewer may not read is not searched in.
 */
@Service
@Transactional(readOnly = true)
public class StepSearch {

	/** Shorter words stand in too many titles to tell one from another. */
	private static final int SHORT_WORD = 2;

	private final StepSearchQueries queries;

	private final StepViews views;

	StepSearch(StepSearchQueries queries, StepViews views) {
		this.queries = queries;
		this.views = views;
	}

	/** The viewer's own first, then by due time. One statement. */
	public List<StepView> exactly(Actor viewer, String typed, int limit, Instant now) {
		List<String> words = Texts.words(typed);
		return (words.stream().noneMatch((word) -> word.length() > SHORT_WORD)) ? List.of()
				: viewed(this.queries.byWords(viewer, words, limit, now), viewer, now);
	}

	/** Those in whose titles every word stands nearly so. One statement. */
	public List<StepView> nearly(Actor viewer, String typed, int limit, Instant now) {
		List<String> words = Texts.words(typed).stream().filter((word) -> word.length() > SHORT_WORD).toList();
		return words.isEmpty() ? List.of()
				: viewed(this.queries.bySimilarWords(viewer, words, limit, now), viewer, now);
	}

	private List<StepView> viewed(List<StepRow> rows, Actor viewer, Instant now) {
		return rows.stream().map((row) -> this.views.of(row, viewer, now)).toList();
	}

}
