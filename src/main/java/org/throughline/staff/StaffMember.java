package org.throughline.staff;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

/**
 * A colleague's row; the password beside it is kept by {@link StaffCredentials} alone.
 */
@Entity
class StaffMember {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private @Nullable String title;

	private String givenName;

	private String familyName;

	private String email;

	@Enumerated(EnumType.STRING)
	private Discipline discipline;

	private @Nullable String phoneExtension;

	private @Nullable Instant signInStoppedAt;

	private @Nullable UUID signInStoppedBy;

	private @Nullable Instant leftAt;

	private @Nullable UUID leftRecordedBy;

	@ElementCollection
	@CollectionTable(name = "staff_duty", joinColumns = @JoinColumn(name = "staff_id"))
	@Column(name = "duty")
	@Enumerated(EnumType.STRING)
	private Set<Duty> duties = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "staff_clinic", joinColumns = @JoinColumn(name = "staff_id"))
	@Column(name = "clinic_id")
	private Set<UUID> clinicIds = new HashSet<>();

	protected StaffMember() {
	}

	StaffMember(StaffDetails details) {
		this.id = Ids.next();
		write(details);
	}

	void change(StaffDetails details, int seenVersion) {
		if (this.version != null && this.version != seenVersion) {
			throw new ChangedMeanwhile("Somebody changed %s while you were typing. Theirs is shown beside yours."
				.formatted(name().full()));
		}
		write(details);
	}

	void stopSignIn(UUID by, Instant now) {
		if (this.signInStoppedAt == null) {
			this.signInStoppedAt = now;
			this.signInStoppedBy = by;
		}
	}

	/** Since when it was stopped, if it was. */
	@Nullable Instant allowSignIn() {
		if (this.leftAt != null) {
			throw new RefusedByRule("", "%s has left. Add them again if they come back.".formatted(name().full()));
		}
		Instant stopped = this.signInStoppedAt;
		this.signInStoppedAt = null;
		this.signInStoppedBy = null;
		return stopped;
	}

	/** Nobody else has administration any more: it is theirs from now on. */
	void administer() {
		this.duties.add(Duty.ADMINISTRATION);
	}

	void leave(UUID by, Instant now) {
		stopSignIn(by, now);
		this.leftAt = now;
		this.leftRecordedBy = by;
	}

	UUID id() {
		return this.id;
	}

	StaffName name() {
		return new StaffName(this.title, this.givenName, this.familyName);
	}

	Set<UUID> clinicsNotIn(Set<UUID> others) {
		Set<UUID> gone = new HashSet<>(this.clinicIds);
		gone.removeAll(others);
		return gone;
	}

	boolean administers() {
		return this.signInStoppedAt == null && this.duties.contains(Duty.ADMINISTRATION);
	}

	StaffView view() {
		return new StaffView(this.id,
				new StaffDetails(this.title, this.givenName, this.familyName, this.email, this.discipline,
						this.phoneExtension, this.duties, this.clinicIds),
				this.signInStoppedAt, this.leftAt, (this.version != null) ? this.version : 0);
	}

	private void write(StaffDetails details) {
		this.title = details.title();
		this.givenName = details.givenName();
		this.familyName = details.familyName();
		this.email = details.email();
		this.discipline = details.discipline();
		this.phoneExtension = details.phoneExtension();
		this.duties.retainAll(details.duties());
		this.duties.addAll(details.duties());
		this.clinicIds.retainAll(details.clinicIds());
		this.clinicIds.addAll(details.clinicIds());
	}

}
