package org.throughline.careteam;

import java.util.List;
import java.util.UUID;

import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All contact cards of a clinic with a number that somebody should look at, in one place;
 * of patients in our care, for clinical people.
 */
@Service
@Transactional(readOnly = true)
public class NumbersToLookAt {

	private static final int ON_A_PAGE = 20;

	private static final String NUMBERS = """
			select n.patient_id, n.line, count(*) over () as in_all from (
			  select l.patient_id, l.position, l.wrong, jsonb_build_object('position', l.position, 'forWhat', l.for_what,
			           'staff', l.staff_id, 'external', l.external_id, 'person', l.contact_person_id,
			           'name', coalesce(x.name, o.name), 'line', l.line, 'number', l.number, 'hours', l.hours,
			           'gone', case when l.wrong then 'WRONG' end, 'instead', l.instead) as line
			    from (select l.*, coalesce(l.wrong_at is not null and l.right_at is null, false) as wrong, %s as instead
			            from contact_card c
			            join contact_card_line l on l.patient_id = c.patient_id and l.version = c.version
			           where c.clinic_id = :clinic
			             and exists (select from enrollment e where e.patient_id = c.patient_id and e.until is null)
			           offset 0) l
			      left join external_clinician x on x.id = l.external_id
			      left join contact_person o on o.id = l.contact_person_id
			   where l.wrong or l.instead is not null) n
			 order by n.wrong desc, n.patient_id, n.position offset :skip limit :most
			"""
		.formatted(CardNumbers.INSTEAD);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final CardLines lines;

	NumbersToLookAt(JdbcClient jdbc, JsonMapper json, CardLines lines) {
		this.jdbc = jdbc;
		this.json = json;
		this.lines = lines;
	}

	/**
	 * The wrong ones first, a page at a time, of the clinic at hand. One statement.
	 * @throws NotFound for whoever does not write cards
	 */
	public Piece<NumberToLookAt> of(Actor viewer, int page) {
		viewer.requireClinical();
		List<Counted> read = this.jdbc.sql(NUMBERS)
			.param("clinic", viewer.clinicId())
			.param("skip", Piece.before(page, ON_A_PAGE))
			.param("most", ON_A_PAGE + 1)
			.query((row,
					number) -> new Counted(
							new NumberToLookAt(row.getObject("patient_id", UUID.class),
									this.lines
										.line(this.json.readValue(row.getString("line"), CareTeamRow.Line.class))),
							row.getInt("in_all")))
			.list();
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::one);
	}

	private record Counted(NumberToLookAt one, int inAll) {
	}

}
