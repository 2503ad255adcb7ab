package org.throughline.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Work that names a person, so that nobody leaves while anything is still theirs, and so
 * that all of it can go to others in one act (rule 4). Each module answers for its own.
 */
public interface HeldWork {

	/**
	 * What is counted: "open next step" of one, "open next steps" of several.
	 */
	String label(long count);

	long countFor(UUID staffId, Instant now);

	/**
	 * What exactly, as this viewer may read it, in the viewer's clinics: by the groups
	 * that can go to different people.
	 */
	List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now);

	/**
	 * Hands over everything in the actor's clinics that has somebody to go to and that
	 * they may take; the rest stays. Whoever is second finds nothing left.
	 * @return how many went
	 */
	int handOver(HandingOver order, Actor by, Instant now);

}
