package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

/**
 * Clinicians who work elsewhere, as each clinic knows them.
 */
@Service
@Transactional
public class ExternalClinicians {

	private static final String SELECT = """
			select id, clinic_id, name, role, organization, phone, fax, gone_at is not null as gone, version
			  from external_clinician""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ExternalClinicians(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Everybody who works with a clinic, by name. */
	@Transactional(readOnly = true)
	public List<ExternalClinician> ofClinic(UUID clinicId) {
		return listed(clinicId, " and gone_at is null");
	}

	/** Those who once worked with a clinic, by name. */
	@Transactional(readOnly = true)
	public List<ExternalClinician> goneFrom(UUID clinicId) {
		return listed(clinicId, " and gone_at is not null");
	}

	private List<ExternalClinician> listed(UUID clinicId, String which) {
		return this.jdbc.sql(SELECT + " where clinic_id = ?" + which + " order by searchable(name), id")
			.param(clinicId)
			.query(ExternalClinicians::clinician)
			.list();
	}

	/** Those of these ids that there are; the caller may see who names them. */
	@Transactional(readOnly = true)
	public Map<UUID, ExternalClinician> byId(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(SELECT + " where id = any(:ids)")
					.param("ids", ids.toArray(UUID[]::new))
					.query(ExternalClinicians::clinician)
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(ExternalClinician::id, Function.identity()));
	}

	/**
	 * One whom this clinic knows.
	 * @throws NotFound when there is no such person, or another clinic knows them
	 */
	@Transactional(readOnly = true)
	public ExternalClinician get(UUID clinicId, UUID id) {
		return this.jdbc.sql(SELECT + " where id = ? and clinic_id = ?")
			.params(id, clinicId)
			.query(ExternalClinicians::clinician)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Keeps somebody for the clinic at hand. */
	public UUID add(Actor actor, NewExternalClinician known, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into external_clinician (id, clinic_id, name, role, organization, phone, fax, added_by, added_at)
				values (:id, :clinic, :name, :role, :organization, :phone, :fax, :by, :at)
				""")
			.param("id", id)
			.param("clinic", actor.clinicId())
			.param("name", known.name())
			.param("role", known.role())
			.param("organization", known.organization())
			.param("phone", known.phone())
			.param("fax", known.fax())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		record(actor, id, "external clinician added", Map.of(), now);
		return id;
	}

	/**
	 * What is known of them is another from now on; the trail keeps how it read.
	 * @param seen the version that the writer saw
	 * @throws ChangedMeanwhile when somebody changed it since
	 */
	public void change(Actor actor, UUID id, NewExternalClinician known, int seen, Instant now) {
		ExternalClinician was = locked(actor, id);
		if (was.version() != seen) {
			throw new ChangedMeanwhile("Somebody changed this while you were writing.");
		}
		this.jdbc.sql("""
				update external_clinician set name = :name, role = :role, organization = :organization, phone = :phone,
				       fax = :fax, version = version + 1 where id = :id
				""")
			.param("id", id)
			.param("name", known.name())
			.param("role", known.role())
			.param("organization", known.organization())
			.param("phone", known.phone())
			.param("fax", known.fax())
			.update();
		record(actor, id, "external clinician changed",
				Map.of("was", was.inWords(), "phone", String.valueOf(was.phone()), "fax", String.valueOf(was.fax())),
				now);
	}

	/**
	 * They work with us no more: wherever they are named, somebody is missing.
	 * @throws RefusedByRule when that is known already
	 */
	public void leave(Actor actor, UUID id, String why, Instant now) {
		if (locked(actor, id).gone()) {
			throw new RefusedByRule("", "That they work with us no more is written down already.");
		}
		this.jdbc.sql("update external_clinician set gone_at = ?, gone_by = ?, gone_why = ? where id = ?")
			.params(now.atOffset(ZoneOffset.UTC), actor.staffId(), why, id)
			.update();
		record(actor, id, "external clinician works with us no more", Map.of("reason", why), now);
	}

	/** They work with us again. */
	public void comeBack(Actor actor, UUID id, Instant now) {
		if (locked(actor, id).gone()) {
			this.jdbc.sql("update external_clinician set gone_at = null, gone_by = null, gone_why = null where id = ?")
				.param(id)
				.update();
			record(actor, id, "external clinician works with us again", Map.of(), now);
		}
	}

	/** On how many care teams and contact cards of people in our care they stand. */
	@Transactional(readOnly = true)
	public Named named(ExternalClinician one) {
		return this.jdbc
			.sql("""
					select (select count(*) from care_team_member m where m.external_id = :id and m.until is null
					           and exists (select from enrollment e where e.patient_id = m.patient_id and e.until is null)) as teams,
					       (select count(*) from contact_card_line l
					          join contact_card c on c.patient_id = l.patient_id and c.version = l.version
					         where l.external_id = :id
					           and exists (select from enrollment e where e.patient_id = l.patient_id and e.until is null)) as lines
					""")
			.param("id", one.id())
			.query((row, number) -> new Named(row.getInt("teams"), row.getInt("lines")))
			.single();
	}

	private ExternalClinician locked(Actor actor, UUID id) {
		return this.jdbc.sql(SELECT + " where id = ? and clinic_id = ? for update")
			.params(id, actor.clinicId())
			.query(ExternalClinicians::clinician)
			.optional()
			.orElseThrow(NotFound::new);
	}

	private void record(Actor actor, UUID id, String what, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(ExternalClinicianRecorded.of(actor, id, what, detail, now));
	}

	private static ExternalClinician clinician(ResultSet row, int number) throws SQLException {
		return new ExternalClinician(row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class),
				row.getString("name"), row.getString("role"), row.getString("organization"), row.getString("phone"),
				row.getString("fax"), row.getBoolean("gone"), row.getInt("version"));
	}

	/**
	 * Where they are named now.
	 */
	public record Named(int teams, int lines) {

		/** Such as "On 3 care teams and 1 contact card". */
		public String inWords() {
			return "On %d care %s and %d contact %s".formatted(this.teams, (this.teams == 1) ? "team" : "teams",
					this.lines, (this.lines == 1) ? "card" : "cards");
		}

	}

}
