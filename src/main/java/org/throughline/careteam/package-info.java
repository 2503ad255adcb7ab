/**
 * Who stands around a patient, inside the clinic and outside: the care team, whom the
 * patient calls for what, who has agreed to it, what each contact person may be told, and
 * who is worried. Clinicians who work elsewhere are kept in
 * {@link org.throughline.careteam.ExternalClinicians}; pages ask
 * {@link org.throughline.careteam.CareTeams} to show.
 */
@ApplicationModule(displayName = "Care team",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "followup", "responsibility",
				"workspace" })
@NullMarked
package org.throughline.careteam;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
