package org.throughline.chart;

import java.util.List;

import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;

/**
 * What is looked after for one patient, and what nobody has said that they need.
 *
 * @param unsaid kinds that this viewer may say are needed
 */
public record Duties(List<ResponsibilityView> open, List<ResponsibilityKind> unsaid) {

	static Duties of(List<ResponsibilityView> all, Actor viewer) {
		List<ResponsibilityView> open = all.stream().filter(ResponsibilityView::isOpen).toList();
		return new Duties(open,
				ResponsibilityKind.usual()
					.stream()
					.filter((kind) -> viewer.isClinical() || kind.readByAll())
					.filter((kind) -> open.stream().noneMatch((held) -> held.kind() == kind))
					.toList());
	}

}
