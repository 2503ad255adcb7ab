package org.throughline.careteam;

/**
 * When nobody answers at a line of the contact card any more, or did at an earlier
 * moment, said once, in SQL.
 */
final class GoneLine {

	private static final String MEMBER = """
			select from care_team_member m where m.patient_id = l.patient_id
			   and (m.staff_id = l.staff_id or m.external_id = l.external_id)""";

	private static final String MEMBER_OF_LINE = MEMBER + " and m.until is ";

	/**
	 * Of line {@code l}: its owner left, was taken off the list, works with us no more,
	 * is not at that number, was asked and has not said yes, or left the team.
	 */
	static final String WHY = """
			case when exists (select from staff_member s where s.id = l.staff_id
			                     and (s.sign_in_stopped_at is not null or s.left_at is not null)) then 'STOPPED'
			     when exists (select from contact_person o where o.id = l.contact_person_id
			                     and o.removed_at is not null) then 'REMOVED'
			     when exists (select from external_clinician g where g.id = l.external_id
			                     and g.gone_at is not null) then 'GONE'
			     when l.wrong_at is not null and l.right_at is null then 'WRONG'
			     when l.declined_at is not null then 'DECLINED'
			     when l.asked_at is not null and l.yes_at is null then 'ASKED'
			     when exists (%s not null) and not exists (%s null) then 'OFF_THE_TEAM' end""".formatted(MEMBER_OF_LINE,
			MEMBER_OF_LINE);

	/** From when on, for the same reasons. */
	static final String SINCE = """
			coalesce((select least(s.sign_in_stopped_at, s.left_at) from staff_member s where s.id = l.staff_id),
			         (select o.removed_at from contact_person o where o.id = l.contact_person_id),
			         (select g.gone_at from external_clinician g where g.id = l.external_id),
			         case when l.right_at is null then l.wrong_at end,
			         case when l.yes_at is null then coalesce(l.declined_at, l.asked_at) end,
			         (select max(m.ended_at) from care_team_member m where m.patient_id = l.patient_id
			             and (m.staff_id = l.staff_id or m.external_id = l.external_id)))""";

	/**
	 * The lines of the cards of clinic {@code :clinic} as they are now that name one
	 * person.
	 */
	private static final String NAMING = """
			 cross join lateral (
			   select l.* from contact_card_line l
			     join contact_card c on c.patient_id = l.patient_id and c.version = l.version and c.clinic_id = :clinic
			    where %s offset 0) l
			""";

	/**
	 * Every line of clinic {@code :clinic} that could be one: from the few who are gone
	 * to their lines, by index, and never all cards. {@code offset 0} keeps that order.
	 */
	static final String CANDIDATES = """
			select l.* from (
			  select l.* from staff_member s %s
			   where s.sign_in_stopped_at is not null or s.left_at is not null
			  union
			  select l.* from contact_person o %s
			   where o.clinic_id = :clinic and o.removed_at is not null
			  union
			  select l.* from external_clinician g %s
			   where g.clinic_id = :clinic and g.gone_at is not null
			  union
			  select l.* from contact_card_line l
			    join contact_card c on c.patient_id = l.patient_id and c.version = l.version and c.clinic_id = :clinic
			   where l.asked_at is not null and l.yes_at is null
			  union
			  select l.* from contact_card_line l
			    join contact_card c on c.patient_id = l.patient_id and c.version = l.version and c.clinic_id = :clinic
			   where l.wrong_at is not null and l.right_at is null
			  union
			  select l.* from care_team_member m %s
			   where m.clinic_id = :clinic and m.until is not null) l
			 where exists (select from enrollment e where e.patient_id = l.patient_id and e.until is null)
			""".formatted(NAMING.formatted("l.staff_id = s.id"), NAMING.formatted("l.contact_person_id = o.id"),
			NAMING.formatted("l.external_id = g.id"), NAMING.formatted(
					"l.patient_id = m.patient_id and (l.staff_id = m.staff_id or l.external_id = m.external_id)"));

	/** Of line {@code l} at an earlier moment {@code :at}. */
	static final String WHY_THEN = """
			case when exists (select from not_here_at(:at) g where g.staff_id = l.staff_id
			                     and g.because = 'OWNER_STOPPED') then 'STOPPED'
			     when exists (select from contact_person o where o.id = l.contact_person_id
			                     and o.removed_at <= :at) then 'REMOVED'
			     when exists (select from external_clinician g where g.id = l.external_id
			                     and g.gone_at <= :at) then 'GONE'
			     when l.wrong_at <= :at and coalesce(l.right_at > :at, true) then 'WRONG'
			     when l.declined_at <= :at then 'DECLINED'
			     when l.asked_at <= :at and coalesce(l.yes_at > :at, true) then 'ASKED'
			     when exists (%1$s and m.ended_at <= :at)
			          and not exists (%1$s and m.added_at <= :at and (m.ended_at is null or m.ended_at > :at))
			       then 'OFF_THE_TEAM' end""".formatted(MEMBER);

	static final String SINCE_THEN = """
			coalesce((select min(g.since) from not_here_at(:at) g where g.staff_id = l.staff_id
			             and g.because = 'OWNER_STOPPED'),
			         (select o.removed_at from contact_person o where o.id = l.contact_person_id and o.removed_at <= :at),
			         (select g.gone_at from external_clinician g where g.id = l.external_id and g.gone_at <= :at),
			         case when l.wrong_at <= :at and coalesce(l.right_at > :at, true) then l.wrong_at end,
			         case when l.declined_at <= :at then l.declined_at
			              when l.asked_at <= :at and coalesce(l.yes_at > :at, true) then l.asked_at end,
			         (select max(m.ended_at) from care_team_member m where m.patient_id = l.patient_id
			             and (m.staff_id = l.staff_id or m.external_id = l.external_id) and m.ended_at <= :at))""";

	/** Every line that could have been one then, of the version that the card was. */
	static final String CANDIDATES_THEN = """
			select l.* from (
			  select l.* from not_here_at(:at) g join contact_card_line l on l.staff_id = g.staff_id
			   where g.because = 'OWNER_STOPPED'
			  union
			  select l.* from contact_person o join contact_card_line l on l.contact_person_id = o.id
			   where o.removed_at <= :at
			  union
			  select l.* from external_clinician g join contact_card_line l on l.external_id = g.id
			   where g.clinic_id = :clinic and g.gone_at <= :at
			  union
			  select l.* from contact_card_line l
			   where l.wrong_at <= :at and coalesce(l.right_at > :at, true)
			      or l.asked_at <= :at and coalesce(l.yes_at > :at, true)
			  union
			  select l.* from care_team_member m join contact_card_line l on l.patient_id = m.patient_id
			     and (l.staff_id = m.staff_id or l.external_id = m.external_id)
			   where m.clinic_id = :clinic and m.ended_at <= :at) l
			  join contact_card c on c.patient_id = l.patient_id and c.clinic_id = :clinic
			 where l.version = (select max(v.version) from contact_card_version v
			                     where v.patient_id = l.patient_id and v.changed_at <= :at)
			   and exists (select from in_care_at(:at) care where care.clinic_id = :clinic
			                  and care.patient_id = l.patient_id)
			""";

	/** The lines of {@code :patient}, while they are in our care. */
	static final String OF_PATIENT = """
			select l.* from contact_card c join contact_card_line l on l.patient_id = c.patient_id and l.version = c.version
			 where c.patient_id = :patient and c.clinic_id = :clinic
			   and exists (select from enrollment e where e.patient_id = c.patient_id and e.until is null)
			""";

	private GoneLine() {
	}

	/** The same where nobody is named: "whoever did left the care team". */
	static String whoever(String why) {
		return why.equals("WRONG") ? "the number turned out to be wrong"
				: (why.equals("ASKED") || why.equals("DECLINED") ? "whoever was asked " : "whoever did ")
						+ inWords(why);
	}

	static String inWords(String why) {
		return switch (why) {
			case "STOPPED" -> "no longer signs in";
			case "REMOVED" -> "is no longer a contact";
			case "DECLINED" -> "said no";
			case "ASKED" -> "has not said yes yet";
			case "WRONG" -> "is not at that number";
			case "GONE" -> "no longer works with us";
			default -> "left the care team";
		};
	}

}
