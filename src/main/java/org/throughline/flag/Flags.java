package org.throughline.flag;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.shared.OneRoundTrip;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every reason for which a clinic's patients are on the list, from all that know one.
 */
@Service
@Transactional(readOnly = true)
public class Flags {

	private final List<FlagSource> sources;

	private final OneRoundTrip database;

	public Flags(List<FlagSource> sources, OneRoundTrip database) {
		this.sources = sources;
		this.database = database;
	}

	/** The flagged patients, each with what is most urgent first. */
	public Map<UUID, List<Flag>> all(HuddleDay day) {
		return byPatient(this.database.read(this.sources.stream().map((source) -> source.ofClinic(day)).toList()));
	}

	/** Whose they are, each with what is most urgent first. */
	public static Map<UUID, List<Flag>> byPatient(Collection<Flag> flags) {
		return flags.stream()
			.sorted(Flag.BY_URGENCY)
			.collect(Collectors.groupingBy(Flag::patientId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
	}

	/**
	 * Whether a safety step stands: nobody asks what got easier then, and no win is
	 * shown.
	 */
	public boolean callFirst(UUID patientId, HuddleDay day) {
		return ofPatient(patientId, day).stream().anyMatch((flag) -> flag.kind() == FlagKind.SAFETY);
	}

	/** Why this patient is on the list, most urgent first. */
	public List<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return this.database.read(this.sources.stream().map((source) -> source.ofPatient(patientId, day)).toList())
			.stream()
			.sorted(Flag.BY_URGENCY)
			.toList();
	}

}
