package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientAccess;
import org.throughline.staff.Actor;
import org.throughline.testing.TestClock;

import org.springframework.boot.test.context.TestComponent;

/**
 * Care teams for tests, as somebody sees them, and a clinician who works elsewhere.
 */
@TestComponent
public class CareTeamsForTests {

	private final CareTeams teams;

	private final PatientAccess access;

	private final ExternalClinicians externals;

	CareTeamsForTests(CareTeams teams, PatientAccess access, ExternalClinicians externals) {
		this.teams = teams;
		this.access = access;
		this.externals = externals;
	}

	CareTeamView seenBy(Actor viewer, UUID patient) {
		return seenBy(viewer, patient, TestClock.START);
	}

	CareTeamView seenBy(Actor viewer, UUID patient, Instant at) {
		return this.teams.of(viewer, this.access.require(viewer, patient, at), at);
	}

	ContactCard card(Actor viewer, UUID patient) {
		ContactCard card = seenBy(viewer, patient).card();
		if (card == null) {
			throw new AssertionError("there is no card to read");
		}
		return card;
	}

	CardLine line(Actor viewer, UUID patient, int position) {
		return card(viewer, patient).lines().get(position - 1);
	}

	/** Dr. Ines Halloran, cardiologist, who can be called and faxed. */
	public UUID halloran(Actor actor) {
		return this.externals.add(actor, halloran("(320) 555-0140", "(320) 555-0141"), TestClock.START);
	}

	static NewExternalClinician halloran(@Nullable String phone, @Nullable String fax) {
		return new NewExternalClinician("Dr. Ines Halloran", "cardiologist", "Lakeside Heart", phone, fax);
	}

}
