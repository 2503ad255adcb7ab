package org.throughline.careteam;

import org.jspecify.annotations.Nullable;

/**
 * Where a clinician who works elsewhere is named now, among people in our care.
 */
public record ExternalClinicianNamed(int teams, int lines, int oldNumbers) {

	/** Such as "2 contact cards still have another number, and say so.". */
	public @Nullable String oldInWords() {
		return (this.oldNumbers == 0) ? null : (this.oldNumbers == 1)
				? "1 contact card still has another number, and says so on the patient’s page."
				: this.oldNumbers + " contact cards still have another number, and say so on the patients’ pages.";
	}

	/** Such as "On 3 care teams and 1 contact card". */
	public String inWords() {
		return "On %d care %s and %d contact %s".formatted(this.teams, (this.teams == 1) ? "team" : "teams", this.lines,
				(this.lines == 1) ? "card" : "cards");
	}

}
