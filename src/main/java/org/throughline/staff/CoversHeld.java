package org.throughline.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a person covers, or is asked to cover, today or later.
 */
@Component
@Order(4)
class CoversHeld implements HeldWork {

	private static final String KEY = "COVER";

	private final StaffDirectory directory;

	private final CoverAsking asking;

	private final ObjectProvider<CoverRule> rule;

	private final JdbcClient jdbc;

	CoversHeld(StaffDirectory directory, CoverAsking asking, ObjectProvider<CoverRule> rule, JdbcClient jdbc) {
		this.directory = directory;
		this.asking = asking;
		this.rule = rule;
		this.jdbc = jdbc;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "absence to cover" : "absences to cover";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.jdbc.sql("""
				select count(*) from cover v join away a on a.id = v.away_id join staff_member s on s.id = a.staff_id
				 where v.staff_id = :who and v.declined_at is null and a.until_at > :now
				   and s.sign_in_stopped_at is null and s.left_at is null
				""").param("who", staffId).param("now", now.atOffset(ZoneOffset.UTC)).query(Long.class).single();
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<CoverDuty> duties = this.directory.dutiesToCover(staffId, now);
		if (duties.isEmpty()) {
			return List.of();
		}
		List<HeldItem> items = duties.stream()
			.map((duty) -> new HeldItem(null, "Covers " + duty.away().fullName(), duty.span().from(),
					"/away/" + duty.away().id()))
			.toList();
		return List.of(new HeldGroup(KEY, "Whom they cover", "", able(duties), items));
	}

	/** Each new cover is asked; who is away then too, or covers already, is left out. */
	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		UUID to = order.to(KEY).orElse(null);
		if (to == null) {
			return 0;
		}
		int asked = 0;
		for (CoverDuty duty : this.directory.dutiesToCover(order.from(), now)) {
			asked += this.asking.pass(by, duty, to, now) ? 1 : 0;
		}
		return asked;
	}

	private Set<Discipline> able(List<CoverDuty> duties) {
		return Arrays.stream(Discipline.values())
			.filter((discipline) -> duties.stream()
				.map((duty) -> duty.cover().kind())
				.allMatch((kind) -> kind == null
						|| this.rule.stream().allMatch((rules) -> rules.mayCover(kind, discipline))))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Discipline.class)));
	}

}
