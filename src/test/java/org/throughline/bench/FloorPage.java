package org.throughline.bench;

import java.util.List;
import java.util.Map;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The least a page can cost here: signed in, one indexed query, twelve rows through our
 * layout.
 */
@Controller
class FloorPage {

	private final JdbcClient jdbc;

	FloorPage(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = "/my-day", headers = "Floor")
	String floor(Actor actor, Model model) {
		List<Map<String, Object>> rows = this.jdbc.sql("""
				select given_name, family_name, mrn from patient where clinic_id = ?
				order by family_name, given_name, id limit 12
				""").param(actor.clinicId()).query().listOfRows();
		model.addAttribute("rows", rows);
		return "bench/floor";
	}

}
