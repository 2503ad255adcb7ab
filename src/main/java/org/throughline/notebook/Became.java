package org.throughline.notebook;

import java.util.UUID;

/**
 * What a line has turned into, where the team sees it.
 */
public record Became(Turn turn, UUID id, UUID patientId) {

	/** Where it stands now. */
	public String path() {
		return switch (this.turn) {
			case NEXT_STEP -> "/next-steps/" + this.id;
			case HANDOFF -> "/handoffs/" + this.id;
			case BARRIER -> "/patients/" + this.patientId + "#barriers";
			case FLAG -> "/patients/" + this.patientId + "/flags";
		};
	}

}
