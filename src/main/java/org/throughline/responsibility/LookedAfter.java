package org.throughline.responsibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.staff.Actor;
import org.throughline.staff.CoverDuty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The responsibilities of colleagues who are away, as far as the viewer covers for them
 * and may hold such a thing.
 */
@Service
@Transactional(readOnly = true)
public class LookedAfter {

	private static final String FIRST_OF_EACH = HeldRule.GONE + """
			select looked.*, covered.in_all, duty.cover
			  from unnest(:covers, :holders, :kinds) as duty (cover, holder, kinds)
			 cross join lateral (
			    select r.id, count(*) over () as in_all
			      from responsibility r left join own_responsibility_kind own on own.id = r.own_kind
			     where r.ended_at is null and r.holder = duty.holder and r.clinic_id = any (:clinics)
			       and r.kind = any (string_to_array(duty.kinds, ','))
			       and (own.who_may is null or own.who_may = any (:whoMay))
			       and exists (select from enrollment e where e.patient_id = r.patient_id and e.until is null)
			     order by r.ends_on nulls last, r.held_since, r.id limit :most) covered
			 cross join lateral (""" + ResponsibilityRow.COLUMNS + " from responsibility r" + HeldRule.HOLDER_GONE
			+ ResponsibilityRow.OWN_KIND + """
					 where r.id = covered.id) looked
					order by looked.ends_on nulls last, looked.held_since, looked.id
					""";

	private final JdbcClient jdbc;

	private final ResponsibilityViews views;

	LookedAfter(JdbcClient jdbc, ResponsibilityViews views) {
		this.jdbc = jdbc;
		this.views = views;
	}

	/**
	 * What runs out first on top, by the id of the cover. One statement when there is any
	 * cover.
	 * @param most how many for each cover
	 */
	public Map<UUID, CoveredDuties> under(Collection<CoverDuty> duties, Actor viewer, int most, Instant now) {
		Map<UUID, CoveredDuties> found = new HashMap<>();
		if (!duties.isEmpty()) {
			this.jdbc.sql(FIRST_OF_EACH)
				.param("covers", duties.stream().map((duty) -> duty.cover().id()).toArray(UUID[]::new))
				.param("holders", duties.stream().map((duty) -> duty.away().id()).toArray(UUID[]::new))
				.param("kinds", duties.stream().map((duty) -> kinds(duty, viewer)).toArray(String[]::new))
				.param("whoMay", whoMay(viewer))
				.param("clinics", viewer.clinicIds().toArray(UUID[]::new))
				.param("most", most)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.query((row, number) -> found.merge(row.getObject("cover", UUID.class),
						new CoveredDuties(List.of(this.views.of(ResponsibilityRow.of(row, number), viewer, now)),
								row.getInt("in_all")),
						CoveredDuties::and))
				.list();
		}
		return found;
	}

	/** Of the clinic's own kinds each says itself who may hold it. */
	private static String kinds(CoverDuty duty, Actor viewer) {
		return Arrays.stream(ResponsibilityKind.values())
			.filter((kind) -> kind.isCoveredBy(duty.cover()))
			.filter((kind) -> kind == ResponsibilityKind.OWN || kind.whoMay().allows(viewer.discipline()))
			.map(ResponsibilityKind::name)
			.collect(Collectors.joining(","));
	}

	private static String[] whoMay(Actor viewer) {
		return Arrays.stream(WhoMay.values())
			.filter((who) -> who.allows(viewer.discipline()))
			.map(WhoMay::name)
			.toArray(String[]::new);
	}

}
