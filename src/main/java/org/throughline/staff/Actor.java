package org.throughline.staff;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;

/**
 * Who acts: a signed-in person, the clinic at hand, and the huddle they host if they act
 * for the room.
 *
 * @param clinicId the clinic at hand
 * @param clinicIds every clinic of this person
 * @param huddleId the huddle this person hosts while they act for the room
 */
public record Actor(UUID staffId, String name, Discipline discipline, Group group, Set<Duty> duties, UUID clinicId,
		Set<UUID> clinicIds, @Nullable UUID huddleId) {

	public Actor {
		duties = Set.copyOf(duties);
		clinicIds = Set.copyOf(clinicIds);
	}

	public boolean isClinical() {
		return this.group == Group.CLINICAL;
	}

	/**
	 * @throws NotFound for anybody else: not allowed looks like not found (rule 8)
	 */
	public void requireClinical() {
		if (!isClinical()) {
			throw new NotFound();
		}
	}

	public boolean has(Duty duty) {
		return this.duties.contains(duty);
	}

	/** The same person, acting for the room at a huddle. */
	public Actor withHuddle(UUID huddle) {
		return new Actor(this.staffId, this.name, this.discipline, this.group, this.duties, this.clinicId,
				this.clinicIds, huddle);
	}

	/** The same person, looking at these clinics alone. */
	Actor lookingAt(Set<UUID> clinics) {
		return new Actor(this.staffId, this.name, this.discipline, this.group, this.duties, this.clinicId, clinics,
				this.huddleId);
	}

	/** The same person on a shared screen: the huddle and nothing else. */
	public Actor onScreen() {
		return new Actor(this.staffId, this.name, this.discipline, Group.SCREEN, Set.of(), this.clinicId,
				this.clinicIds, this.huddleId);
	}

}
