package org.throughline.demo.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.demo.DemoDay;
import org.throughline.demo.DemoMode;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page that it shows the demo clinic, and since when.
 */
@ControllerAdvice
class DemoBars {

	private final DemoMode mode;

	private final DemoDay day;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	DemoBars(DemoMode mode, DemoDay day, Clinics clinics, Moments moments, Clock clock) {
		this.mode = mode;
		this.day = day;
		this.clinics = clinics;
		this.moments = moments;
		this.clock = clock;
	}

	@ModelAttribute("demoBar")
	@Nullable DemoBar bar() {
		if (!this.mode.isOn()) {
			return null;
		}
		return this.day.since().map((since) -> {
			ClinicCalendar calendar = this.clinics.get(DemoDay.mainClinic()).calendar();
			return new DemoBar(this.moments.when(since, calendar, this.clock.instant()));
		}).orElse(null);
	}

}
