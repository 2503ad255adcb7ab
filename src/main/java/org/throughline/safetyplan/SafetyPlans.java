package org.throughline.safetyplan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The safety plans of patients, for clinical people alone: to anybody else there is none.
 */
@Service
@Transactional
public class SafetyPlans {

	private static final int ON_A_PAGE = 10;

	private final SafetyPlanQueries queries;

	private final JdbcClient jdbc;

	private final SafetyPlanDesk desk;

	SafetyPlans(SafetyPlanQueries queries, JdbcClient jdbc, SafetyPlanDesk desk) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.desk = desk;
	}

	/**
	 * The plan as it stands, for clinical people; for everybody else there is none. The
	 * caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public Optional<SafetyPlanView> current(Actor viewer, UUID patientId) {
		return viewer.isClinical() ? this.queries.current(patientId) : Optional.empty();
	}

	/**
	 * The plan where the patient wants it on the printed page, and whoever prints it may
	 * read it. The caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public Optional<SafetyPlanView> forThePrintedPage(Actor viewer, UUID patientId) {
		return current(viewer, patientId).filter((plan) -> plan.text().onPrintedPage());
	}

	/**
	 * The versions before the one that stands, the newest first, a page at a time. The
	 * caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public Piece<SafetyPlanView> before(Actor viewer, UUID patientId, int page) {
		return viewer.isClinical() ? this.queries.before(patientId, page, ON_A_PAGE)
				: Piece.of(List.of(), 1, ON_A_PAGE, 0);
	}

	/**
	 * Keeps a new version; the ones before it stay as they were. The same words again
	 * change nothing, so that copies on paper stay what they are.
	 * @param basedOn the version that the writer began from, or 0 when there was none
	 * @return the new version, or the patient where nothing changed
	 * @throws ChangedMeanwhile when somebody kept another version since
	 */
	public UUID write(Actor actor, UUID patientId, SafetyPlanText text, int basedOn, Instant now) {
		PatientCard patient = this.desk.requireAlive(actor, patientId, now);
		if (basedOn > 0 && this.queries.current(patientId)
			.filter((kept) -> kept.version() == basedOn && kept.text().equals(text))
			.isPresent()) {
			return patientId;
		}
		UUID id = Ids.next();
		int written = this.jdbc
			.sql("""
					insert into safety_plan (id, patient_id, clinic_id, version, warning_signs, on_my_own, people_and_places,
					                         people_to_ask, professionals, making_it_safer, on_printed_page, written_by, written_at)
					select :id, :patient, :clinic, :version, :WARNING_SIGNS, :ON_MY_OWN, :PEOPLE_AND_PLACES, :PEOPLE_TO_ASK,
					       :PROFESSIONALS, :MAKING_IT_SAFER, :printed, :by, :at
					 where :version = 1 + coalesce((select max(version) from safety_plan where patient_id = :patient), 0)
					on conflict (patient_id, version) do nothing
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("version", basedOn + 1)
			.param("WARNING_SIGNS", text.of(SafetyPart.WARNING_SIGNS))
			.param("ON_MY_OWN", text.of(SafetyPart.ON_MY_OWN))
			.param("PEOPLE_AND_PLACES", text.of(SafetyPart.PEOPLE_AND_PLACES))
			.param("PEOPLE_TO_ASK", text.of(SafetyPart.PEOPLE_TO_ASK))
			.param("PROFESSIONALS", text.of(SafetyPart.PROFESSIONALS))
			.param("MAKING_IT_SAFER", text.of(SafetyPart.MAKING_IT_SAFER))
			.param("printed", text.onPrintedPage())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (written == 0) {
			throw new ChangedMeanwhile(this.queries.current(patientId)
				.map((theirs) -> theirs.writtenBy().asFirst(actor) + " kept another version while you were writing.")
				.orElse("Start again from the patient’s page."));
		}
		this.desk.record(actor, patient, id, "safety plan written", Map.of("version", basedOn + 1), now);
		return id;
	}

}
