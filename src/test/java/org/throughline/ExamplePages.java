package org.throughline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns the pattern of a page into the address of one in the demo clinic.
 */
final class ExamplePages {

	private static final String OF_THE_CLINIC = "clinic_id = (select clinic_id from patient where family_name = 'Mercado')";

	private static final String FIRST = OF_THE_CLINIC + " order by id limit 1";

	private final JdbcClient jdbc;

	ExamplePages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The pattern with ids that lead somewhere. */
	String path(String pattern) {
		int variable = pattern.indexOf('{');
		if (variable < 0) {
			return pattern;
		}
		if (pattern.contains("/care-team/elsewhere/{")) {
			return path("/patients/{id}/care-team/elsewhere/") + of("/external-clinicians/", pattern);
		}
		String before = pattern.substring(0, variable);
		String example = pattern.contains("/responsibilities/{id}/")
				? one("select patient_id || '/responsibilities/' || id from responsibility where holder is null and "
						+ FIRST)
				: pattern.contains("/contact-people/{") ? one(
						"select patient_id || '/contact-people/' || id from contact_person where name = 'Elena Mercado'")
						: pattern
							.contains("/plan/versions/{")
									? one("select patient_id || '/plan/versions/' || version from care_plan where "
											+ FIRST)
									: pattern.contains("/letter")
											? one("""
													select m.patient_id || '/care-team/' || m.id from care_team_member m
													  join may_leave y on y.patient_id = m.patient_id and y.external_id = m.external_id
													 where m.until is null and m."""
													+ FIRST.replace("order by id", "order by m.id"))
											: of(before, pattern);
		return before + example + pattern.substring(pattern.lastIndexOf('}') + 1);
	}

	String of(String before, String pattern) {
		return switch (before) {
			case "/patients/", "/huddle/patients/", "/trail/patients/" ->
				one("select id from patient where family_name = 'Mercado' limit 1");
			case "/external-clinicians/" -> one("select id from external_clinician where gone_at is null and " + FIRST);
			case "/people/", "/trail/people/" -> one("select id from staff_member where given_name = 'Luis'");
			case "/away/" -> one("select id from staff_member where family_name = 'Ortega'");
			case "/next-steps/" -> one("select id from follow_up where state = 'ACCEPTED' and " + FIRST);
			case "/outside-handoffs/" -> one("select id from outside_handoff where " + FIRST);
			case "/handoffs/" -> one("select id from handoff where " + FIRST);
			case "/responsibilities/" -> one("select id from responsibility where holder is not null and " + FIRST);
			case "/visits/" -> one("select id from visit where outcome is null and " + FIRST);
			case "/notebook/" -> one("select id from notebook_line where words like '@Denise%'");
			case "/owns/" -> one("select id from staff_member where given_name = 'Dana'") + "/SOON";
			case "/week/" ->
				one("select date_trunc('week', max(at at time zone 'America/Chicago'))::date from trail where "
						+ OF_THE_CLINIC) + (pattern.contains("{list}") ? "/steps-made" : "");
			case "/huddle/" -> one("select max(day) from huddle where " + OF_THE_CLINIC);
			default -> throw new IllegalArgumentException("No example of " + before);
		};
	}

	private String one(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
