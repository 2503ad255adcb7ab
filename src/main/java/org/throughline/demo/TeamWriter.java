package org.throughline.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Around;
import org.throughline.shared.Ids;

import org.springframework.stereotype.Component;

/**
 * Writes who stands around the patients of the demo: teams, who agreed, worries, and how
 * people see the risk.
 */
@Component
class TeamWriter {

	private final DemoRows rows;

	private final CardWriter cards;

	TeamWriter(DemoRows rows, CardWriter cards) {
		this.rows = rows;
		this.cards = cards;
	}

	void know(Cast.External one) {
		this.rows.row("external_clinician")
			.with("id", DemoRows.idOf(one.id()))
			.with("clinic_id", DemoRows.idOf(one.clinic()))
			.with("name", one.name())
			.with("role", one.role())
			.with("organization", one.organization())
			.with("phone", one.phone())
			.with("fax", one.fax())
			.with("added_by", DemoRows.idOf(one.by()))
			.with("added_at", Instant.EPOCH)
			.write();
	}

	void write(Teller teller) {
		Around around = teller.story().around();
		if (around == null) {
			return;
		}
		Story.all(around.team()).forEach((member) -> join(teller, member, around.by()));
		if (around.lines() != null) {
			this.cards.write(teller, around, around.lines());
		}
		Story.all(around.agreed()).forEach((who) -> agree(teller, around, "CARD", CardWriter.version(around), who));
		Story.all(around.planAgreed()).forEach((who) -> agree(teller, around, "PLAN", planVersion(teller), who));
		Story.all(around.worries())
			.forEach((worry) -> this.rows.row("worry")
				.with("sentence", worry.words())
				.with("raised_by", DemoRows.idOf(worry.by()))
				.with("raised_at", teller.at(worry.at()))
				.of(teller));
		Story.all(around.risk())
			.forEach((view) -> this.rows.row("risk_view")
				.with("words", view.words())
				.with("seen_by", DemoRows.idOf(view.by()))
				.with("seen_at", teller.at(view.at()))
				.of(teller));
	}

	private void join(Teller teller, Story.Member member, String by) {
		@Nullable String until = member.until();
		this.rows.row("care_team_member")
			.with("staff_id", DemoRows.idOrNull(member.who()))
			.with("external_id", DemoRows.idOrNull(member.external()))
			.with("does", member.does())
			.with("since", teller.time().date(member.since()))
			.with("until", (until != null) ? teller.time().date(until) : null)
			.with("added_by", DemoRows.idOf(by))
			.with("added_at", teller.at(member.since() + " 09:00"))
			.with("ended_by", (until != null) ? DemoRows.idOf(by) : null)
			.with("ended_at", (until != null) ? teller.at(until + " 09:00") : null)
			.of(teller);
		Story.@Nullable Leaves leaves = member.leaves();
		if (leaves != null) {
			this.rows.row("may_leave")
				.with("external_id", DemoRows.idOrNull(member.external()))
				.with("topics", leaves.topics().toArray(String[]::new))
				.with("way", leaves.way())
				.with("asked_on", teller.time().date(leaves.asked()))
				.with("asked_by", DemoRows.idOf(leaves.by()))
				.of(teller);
		}
	}

	private void agree(Teller teller, Around around, String about, int version, String who) {
		boolean outside = who.contains("@");
		String key = outside ? who.substring(0, who.indexOf('@')) : who;
		this.rows.row("team_agreement")
			.with("id", Ids.next())
			.with("patient_id", teller.patientId())
			.with("clinic_id", teller.clinicId())
			.with("about", about)
			.with("version", version)
			.with("staff_id", outside ? null : DemoRows.idOf(key))
			.with("external_id", outside ? DemoRows.idOf(key) : null)
			.with("how", outside ? "by phone, read back to me" : null)
			.with("recorded_by", DemoRows.idOf(outside ? who.substring(who.indexOf('@') + 1) : key))
			.with("agreed_at", teller.at(around.agreedAt()))
			.write();
	}

	private static int planVersion(Teller teller) {
		Story.@Nullable Plan plan = teller.story().plan();
		return (plan == null || plan.goals().isEmpty()) ? 1 : 2;
	}

}
