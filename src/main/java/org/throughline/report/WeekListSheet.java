package org.throughline.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.staff.StaffCard;

/**
 * A part of the list behind one number of the week.
 *
 * @param of which part of the list it is; all when absent
 * @param skipped how many stand before
 * @param all how many there are
 */
public record WeekListSheet(ReviewWeek week, WeekList list, @Nullable String of, List<WeekRow> rows, int skipped,
		int all, Map<UUID, PatientCard> patients, Map<UUID, StaffCard> people) {

	/** Which part it is, in words. */
	public String whose() {
		return (this.of != null) ? WeekPart.words(this.of, this.rows) : "";
	}

	public @Nullable StaffCard person(@Nullable UUID staffId) {
		return (staffId != null) ? this.people.get(staffId) : null;
	}

	/** Some line says why, or in which words. */
	public boolean isNoted() {
		return this.rows.stream().anyMatch((row) -> row.note() != null);
	}

	/** Some line names somebody of the clinic. */
	public boolean isNamed() {
		return this.rows.stream().anyMatch((row) -> row.from() != null || row.to() != null);
	}

	public int last() {
		return this.skipped + this.rows.size();
	}

	public boolean isMore() {
		return last() < this.all;
	}

}
