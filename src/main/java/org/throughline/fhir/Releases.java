package org.throughline.fhir;

import tools.jackson.databind.JsonNode;

/**
 * Tells FHIR R4 from the releases before and after by how their resources are built.
 */
final class Releases {

	private Releases() {
	}

	static void refuseOthers(JsonNode resource) {
		for (JsonNode name : resource.path("name")) {
			if (name.path("family").isArray()) {
				throw new UnreadableFile("This is FHIR DSTU2. Export it again as FHIR R4.");
			}
		}
		boolean laterAppointment = resource.path("resourceType").asString("").equals("Appointment")
				&& (resource.path("serviceType").path(0).has("concept")
						|| resource.path("reason").path(0).has("concept")
						|| resource.path("reason").path(0).has("reference"));
		if (laterAppointment) {
			throw new UnreadableFile("This is FHIR R5. Export it again as FHIR R4.");
		}
	}

}
