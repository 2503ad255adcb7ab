package org.throughline.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.patient.ImportVerdict;
import org.throughline.patient.PatientImports;
import org.throughline.patient.PatientLooks;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings patients in from a file: shows first what would change, then does it. What the
 * file held is kept between the two, for one person and for half an hour.
 */
@Service
@Transactional
public class ImportService {

	static final Duration KEPT = Duration.ofMinutes(30);

	private final PatientReader reader;

	private final KeptPreviews previews;

	private final PatientImports patients;

	private final PatientLooks looks;

	private final Clinics clinics;

	ImportService(PatientReader reader, KeptPreviews previews, PatientImports patients, PatientLooks looks,
			Clinics clinics) {
		this.reader = reader;
		this.previews = previews;
		this.patients = patients;
		this.looks = looks;
		this.clinics = clinics;
	}

	/**
	 * Reads a file and keeps what it holds; a newer file replaces it.
	 * @throws UnreadableFile when nothing of it can come in
	 */
	public void read(Actor actor, InputStream upload, Instant now) throws IOException {
		FileContents contents = PatientFile.read(FileBytes.text(upload), this.reader,
				this.clinics.get(actor.clinicId()).calendar().dayOf(now));
		if (contents.patients().isEmpty() && contents.refused().isEmpty()) {
			throw new UnreadableFile("There is no patient in this file." + held(contents));
		}
		this.previews.keep(actor, contents, now);
	}

	/** What the file that was read would change now. */
	public Optional<Import> preview(Actor actor, Instant now) {
		return this.previews.of(actor, now).map((contents) -> {
			Import preview = of(contents, this.patients.compare(actor, contents.patients()));
			this.looks.list(actor, known(preview), "import", now);
			return preview;
		});
	}

	/**
	 * Does it, if it is still what the person said yes to.
	 * @param counts of the import that the person saw
	 * @return nothing when there is no file, or when it would now change something else
	 */
	public Optional<Import> apply(Actor actor, String counts, Instant now) {
		Optional<FileContents> taken = this.previews.take(actor, now);
		if (taken.isEmpty()) {
			return Optional.empty();
		}
		FileContents contents = taken.get();
		Import wanted = of(contents, this.patients.compare(actor, contents.patients()));
		if (!wanted.counts().equals(counts)) {
			this.previews.keep(actor, contents, now);
			return Optional.empty();
		}
		return Optional.of(of(contents, this.patients.apply(actor, contents.patients(), now)));
	}

	/** Forgets the file. */
	public void discard(Actor actor) {
		this.previews.forget(actor);
	}

	private static Import of(FileContents contents, List<ImportVerdict> verdicts) {
		return new Import(verdicts, contents.refused(), contents.passedOver(), contents.warnings());
	}

	private static List<UUID> known(Import preview) {
		return preview.verdicts().stream().map(ImportVerdict::patientId).filter(Objects::nonNull).toList();
	}

	private static String held(FileContents contents) {
		StringBuilder held = new StringBuilder();
		contents.passedOver()
			.forEach((type,
					count) -> held.append(held.isEmpty() ? " It holds " : ", ").append(count).append(' ').append(type));
		return held.isEmpty() ? "" : held.append('.').toString();
	}

}
