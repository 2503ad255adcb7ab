package org.throughline.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.patient.ImportVerdict.Kind;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings patients of a record system in: finds who is on file by the medical record
 * number alone, says what would change, and does it. The same patients twice change
 * nothing.
 */
@Service
@Transactional
public class PatientImports {

	private final ImportQueries queries;

	private final ImportWrites writes;

	private final EnrollmentService enrollments;

	private final ApplicationEventPublisher events;

	PatientImports(ImportQueries queries, ImportWrites writes, EnrollmentService enrollments,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.writes = writes;
		this.enrollments = enrollments;
		this.events = events;
	}

	/** What would become of each, in the order of the file. Three statements. */
	@Transactional(readOnly = true)
	public List<ImportVerdict> compare(Actor actor, List<ImportedPatient> patients) {
		Map<RecordNumber, KnownPatient> known = this.queries.byNumber(actor.clinicId(), patients);
		Set<Integer> alike = this.queries.alike(actor.clinicId(), patients);
		Map<RecordNumber, Integer> seen = new HashMap<>();
		Set<String> seenWithout = new HashSet<>();
		return patients.stream()
			.map((patient) -> (patient.mrn() == null) ? withoutNumber(patient, alike, seenWithout)
					: withNumber(actor, patient, known, seen))
			.toList();
	}

	/** Does what {@link #compare} would say now, in one transaction. */
	public List<ImportVerdict> apply(Actor actor, List<ImportedPatient> patients, Instant now) {
		List<ImportVerdict> verdicts = compare(actor, patients);
		Map<ImportVerdict, UUID> fresh = new HashMap<>();
		of(Kind.NEW, verdicts).forEach((verdict) -> fresh.put(verdict, Ids.next()));
		List<ImportVerdict> changed = of(Kind.CHANGED, verdicts);
		this.writes.add(actor, fresh, now);
		this.writes.change(actor, changed, now);
		for (ImportVerdict verdict : changed) {
			if (verdict.patientId() != null && verdict.changes().contains(KnownPatient.DECEASED)) {
				this.enrollments.endByDeath(actor, verdict.patientId(), actor.clinicId(),
						verdict.patient().deceasedOn(), now);
			}
		}
		List<UUID> ids = new ArrayList<>(fresh.values());
		changed.forEach((verdict) -> ids.add(verdict.patientId()));
		if (!ids.isEmpty()) {
			this.events.publishEvent(new PatientsImported(now, actor.staffId(), actor.clinicId(), List.copyOf(ids),
					fresh.size(), changed.size()));
		}
		return verdicts;
	}

	private static ImportVerdict withNumber(Actor actor, ImportedPatient patient, Map<RecordNumber, KnownPatient> known,
			Map<RecordNumber, Integer> seen) {
		RecordNumber number = RecordNumber.of(patient);
		Integer first = seen.putIfAbsent(number, patient.line());
		if (first != null) {
			return ImportVerdict.refused(patient,
					"Line %d has the same record number. The first counts.".formatted(first));
		}
		KnownPatient person = known.get(number);
		if (person == null) {
			return ImportVerdict.fresh(patient);
		}
		if (!person.clinicId().equals(actor.clinicId())) {
			return ImportVerdict.refused(patient, "This record number is on file at another clinic.");
		}
		if (person.mrnSystem().isEmpty() && !person.birthDate().day().equals(patient.birthDate().day())) {
			return ImportVerdict.refused(patient,
					"This record number was typed in here for somebody with another birth date. Look at both by hand.");
		}
		return ImportVerdict.known(patient, person.id(), person.changes(patient));
	}

	/**
	 * Nobody can be matched without a number, so somebody alike is for a person to look
	 * at.
	 */
	private static ImportVerdict withoutNumber(ImportedPatient patient, Set<Integer> alike, Set<String> seen) {
		boolean twice = !seen.add(patient.name() + " " + patient.birthDate());
		return (twice || alike.contains(patient.line())) ? ImportVerdict.refused(patient,
				"There is no record number, and somebody with this name and birth date is here already. Look at both by hand.")
				: ImportVerdict.fresh(patient);
	}

	private static List<ImportVerdict> of(Kind kind, List<ImportVerdict> verdicts) {
		return verdicts.stream().filter((verdict) -> verdict.kind() == kind).toList();
	}

}
