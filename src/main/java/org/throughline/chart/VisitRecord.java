package org.throughline.chart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.throughline.visit.VisitView;

/**
 * A patient's visits as their page tells them: how many they came to, and the latest.
 */
public record VisitRecord(List<VisitView> all) {

	private static final int SHOWN = 5;

	public List<VisitView> latest() {
		return this.all.stream().filter((visit) -> !visit.cancelled()).limit(SHOWN).toList();
	}

	public long came() {
		return this.all.stream().filter(VisitView::came).count();
	}

	public long missed() {
		return this.all.stream().filter(VisitView::missed).count();
	}

	/** How it was from the first of these days up to, but not on, the other. */
	public Attendance between(LocalDate from, LocalDate before, ZoneId zone) {
		List<VisitView> then = this.all.stream().filter((visit) -> visit.came() || visit.missed()).filter((visit) -> {
			LocalDate day = visit.startsAt().atZone(zone).toLocalDate();
			return !day.isBefore(from) && day.isBefore(before);
		}).toList();
		return new Attendance(then.stream().filter(VisitView::came).count(), then.size());
	}

	public boolean hasMore() {
		return this.all.size() > latest().size();
	}

	/** "Came to 5 of 7. Every miss has a reason." */
	public String inWords() {
		long answered = came() + missed();
		if (answered == 0) {
			return "";
		}
		String words = (missed() == 0 && answered > 1) ? "Came to all %d.".formatted(answered)
				: "Came to %d of %d.".formatted(came(), answered);
		return (missed() > 0) ? words + " Every miss has a reason." : words;
	}

}
