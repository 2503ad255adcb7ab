package org.throughline.huddle.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * The small forms of the huddle: inside the dialog, or a page of their own without
 * JavaScript.
 */
final class HuddleForms {

	private HuddleForms() {
	}

	static String view(String name, UUID patientId, HttpServletRequest request, Model model) {
		model.addAttribute("patientId", patientId);
		model.addAttribute("form", name);
		return HuddleScreen.isPartial(request) ? "huddle/%s :: form".formatted(name) : "huddle/form";
	}

	/** The same form with what was typed and what is wrong with it. */
	static String again(String view, String target, String swap, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		response.setHeader("HX-Retarget", target);
		response.setHeader("HX-Reswap", swap);
		return view;
	}

	static <E extends Enum<E>> Map<String, String> labels(E[] values, Function<E, String> label) {
		Map<String, String> labels = new LinkedHashMap<>();
		Arrays.stream(values).forEach((value) -> labels.put(value.name(), label.apply(value)));
		return labels;
	}

}
