package org.throughline.demo.web;

import java.util.Comparator;
import java.util.List;

import org.throughline.demo.DemoMode;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lists the demo people on the sign-in page, in demo mode only.
 */
@ControllerAdvice("org.throughline.security.web")
class DemoPeople {

	private final DemoMode demo;

	private final StaffDirectory directory;

	DemoPeople(DemoMode demo, StaffDirectory directory) {
		this.demo = demo;
		this.directory = directory;
	}

	@ModelAttribute("demoPeople")
	List<DemoPerson> people() {
		if (!this.demo.isOn()) {
			return List.of();
		}
		return this.directory.all()
			.values()
			.stream()
			.filter(StaffCard::isActive)
			.sorted(Comparator.comparing(StaffCard::discipline))
			.map(DemoPerson::of)
			.toList();
	}

}
