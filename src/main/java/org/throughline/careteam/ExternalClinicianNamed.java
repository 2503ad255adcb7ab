package org.throughline.careteam;

/**
 * Where a clinician who works elsewhere is named now, among people in our care.
 */
public record ExternalClinicianNamed(int teams, int lines) {

	/** Such as "On 3 care teams and 1 contact card". */
	public String inWords() {
		return "On %d care %s and %d contact %s".formatted(this.teams, (this.teams == 1) ? "team" : "teams", this.lines,
				(this.lines == 1) ? "card" : "cards");
	}

}
