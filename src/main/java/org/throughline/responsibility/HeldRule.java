package org.throughline.responsibility;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.staff.Discipline;

/**
 * When a responsibility of a patient in our care rests with no active person who said
 * yes, said once, in SQL.
 */
final class HeldRule {

	/**
	 * Who is not here at {@code :now}: left, sign-in stopped, or away, and then from
	 * which dates, which may be covered.
	 */
	static final String GONE = """
			with gone as (
			  select s.id, 'OWNER_STOPPED' as because, coalesce(s.sign_in_stopped_at, s.left_at) as since, null::uuid as away
			    from staff_member s where s.sign_in_stopped_at is not null or s.left_at is not null
			  union all
			  select a.staff_id, 'OWNER_AWAY', a.from_at, a.id from away a
			    join staff_member s on s.id = a.staff_id and s.sign_in_stopped_at is null and s.left_at is null
			   where a.from_at <= :now and a.until_at > :now)
			""";

	/**
	 * Joins whoever holds responsibility {@code r}, or is asked, when nobody stands in
	 * for them.
	 */
	static final String HOLDER_GONE = joined("gone", "r.holder") + joined("asked_gone", "r.asked");

	/** The gap that {@code r} is, or null. */
	static final String GAP = gap(
			"coalesce((select true from enrollment e where e.patient_id = r.patient_id and e.until is null), false)",
			":now");

	/** Since when. */
	static final String SINCE = since(":now");

	/**
	 * All that could be a gap in the clinic {@code :clinic}, by index: never those held
	 * by somebody who is here, and of those who are away what nobody covers, asked for
	 * once by kind. Each kind of the clinic's own says itself who may hold it.
	 */
	static final String NOT_SAFELY_HELD = """
			(select u.* from responsibility u where u.clinic_id = :clinic and u.ended_at is null and u.holder is null
			 union all
			 select h.*
			   from (select gone.id, array(select duty.kind from unnest(%s) as duty (kind)
			                                where gone.away is null or not %s) as kinds
			           from gone
			          where exists (select from responsibility h where h.holder = gone.id and h.clinic_id = :clinic
			                           and h.ended_at is null)
			          offset 0) absent
			   join responsibility h on h.holder = absent.id and h.clinic_id = :clinic and h.kind = any (absent.kinds)
			  where h.ended_at is null)
			""".formatted(
			Arrays.stream(ResponsibilityKind.values())
				.map(ResponsibilityKind::name)
				.collect(Collectors.joining("', '", "array['", "']")),
			covered("gone", "duty.kind", "null::uuid", ":clinic"));

	private HeldRule() {
	}

	/**
	 * @param inCare whether the patient is in our care at that moment
	 */
	static String gap(String inCare, String moment) {
		return """
				case when r.ended_at is not null or not %1$s or r.holder is not null and gone.id is null then null
				     when r.asked is not null and r.answer_by >= %2$s and asked_gone.id is null then null
				     when r.holder is not null then gone.because
				     when r.asked is not null and r.answer_by < %2$s then 'NOT_ANSWERED'
				     else 'NEEDED' end""".formatted(inCare, moment);
	}

	static String since(String moment) {
		return """
				case when r.holder is not null then greatest(gone.since, r.held_since)
				     when r.asked is not null and r.answer_by < %s then r.answer_by
				     else r.unheld_since end""".formatted(moment);
	}

	/** At {@code :at}, by whoever covered then. */
	static String joinedThen(String name, String who) {
		return """
				 left join gone %1$s on %1$s.id = %2$s and not exists (
				   select from covers_at(:at) v join staff_member c on c.id = v.staff_id
				    where v.away_id = %1$s.away and (v.kind is null or v.kind = %3$s) and %4$s)
				""".formatted(name, who, coveredAs("r.kind"), mayHold("r.kind", "r.own_kind"));
	}

	private static String joined(String name, String who) {
		return " left join gone %1$s on %1$s.id = %2$s and not %3$s".formatted(name, who,
				covered(name, "r.kind", "r.own_kind", "r.clinic_id"));
	}

	/** Somebody who is here stands in for the one who is gone. */
	private static String covered(String gone, String kind, String ownKind, String clinic) {
		return """
				exists (
				   select from cover v join staff_member c on c.id = v.staff_id
				    where v.away_id = %1$s.away and v.declined_at is null
				      and (v.kind is null or v.kind = %2$s)
				      and (v.accepted_at is not null or v.answer_by >= :now)
				      and c.sign_in_stopped_at is null and c.left_at is null
				      and (select true from staff_clinic w where w.staff_id = c.id and w.clinic_id = %3$s)
				      and not exists (select from away b where b.staff_id = c.id and b.from_at <= :now and b.until_at > :now)
				      and %4$s)
				"""
			.formatted(gone, coveredAs(kind), clinic, mayHold(kind, ownKind));
	}

	/** The kind of step whose cover looks after it too. */
	private static String coveredAs(String kind) {
		return whenKind(kind, (each) -> "'" + each.coveredAs() + "'");
	}

	/** Whether it may be held by {@code c}. */
	private static String mayHold(String kind, String ownKind) {
		return whenKind(kind,
				(each) -> (each == ResponsibilityKind.OWN) ? mayHoldOwn(ownKind) : mayHold(each.whoMay()));
	}

	private static String whenKind(String kind, Function<ResponsibilityKind, String> then) {
		return Arrays.stream(ResponsibilityKind.values())
			.map((each) -> "when '%s' then %s".formatted(each, then.apply(each)))
			.collect(Collectors.joining(" ", "case " + kind + " ", " end"));
	}

	private static String mayHold(WhoMay who) {
		return (who == WhoMay.ANYBODY) ? "true" : "c.discipline in " + Discipline.listed(who::allows);
	}

	/** A kind of the clinic's own says itself who may hold it. */
	private static String mayHoldOwn(String ownKind) {
		return Arrays.stream(WhoMay.values())
			.map((who) -> "when '%s' then %s".formatted(who, mayHold(who)))
			.collect(Collectors.joining(" ",
					"case (select k.who_may from own_responsibility_kind k where k.id = " + ownKind + ") ", " end"));
	}

}
