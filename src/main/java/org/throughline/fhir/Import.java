package org.throughline.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.throughline.patient.ImportVerdict;
import org.throughline.patient.ImportVerdict.Kind;

/**
 * What an import would change, or has changed.
 *
 * @param passedOver how many resources of other kinds the file holds
 */
public record Import(List<ImportVerdict> verdicts, List<RefusedLine> unreadable, Map<String, Integer> passedOver,
		List<String> warnings) {

	private static final int MOST_SHOWN = 200;

	public List<ImportVerdict> fresh() {
		return of(Kind.NEW);
	}

	public List<ImportVerdict> changed() {
		return of(Kind.CHANGED);
	}

	public List<ImportVerdict> unchanged() {
		return of(Kind.UNCHANGED);
	}

	/** Lines that do not come in, in the order of the file. */
	public List<RefusedLine> refused() {
		List<RefusedLine> refused = new ArrayList<>(this.unreadable);
		of(Kind.REFUSED).forEach(
				(verdict) -> refused.add(new RefusedLine(verdict.patient().line(), String.valueOf(verdict.reason()))));
		refused.sort(Comparator.comparingInt(RefusedLine::line));
		return refused;
	}

	/** The first of them, for the page. */
	public List<ImportVerdict> someFresh() {
		return some(fresh());
	}

	public List<ImportVerdict> someChanged() {
		return some(changed());
	}

	public List<RefusedLine> someRefused() {
		return some(refused());
	}

	/** What a yes to this import is a yes to. */
	public String counts() {
		return fresh().size() + "-" + changed().size() + "-" + unchanged().size() + "-" + refused().size();
	}

	public boolean changesNothing() {
		return fresh().isEmpty() && changed().isEmpty();
	}

	private List<ImportVerdict> of(Kind kind) {
		return this.verdicts.stream().filter((verdict) -> verdict.kind() == kind).toList();
	}

	private static <T> List<T> some(List<T> all) {
		return all.subList(0, Math.min(MOST_SHOWN, all.size()));
	}

}
