package org.throughline.fhir.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.fhir.Import;
import org.throughline.fhir.ImportService;
import org.throughline.fhir.UnreadableFile;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Brings patients in: choose a file, look at what would change, say yes.
 */
@Controller
class ImportController {

	private final ImportService imports;

	private final Clock clock;

	ImportController(ImportService imports, Clock clock) {
		this.imports = imports;
		this.clock = clock;
	}

	@GetMapping("/import")
	String page(Actor actor, Model model) {
		this.imports.preview(actor, this.clock.instant())
			.ifPresent((preview) -> model.addAttribute("preview", preview));
		return "fhir/import";
	}

	@PostMapping("/import/preview")
	String read(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response) throws IOException {
		if (file == null || !StringUtils.hasText(file.getOriginalFilename())) {
			return refused("Choose a file first.", model, response);
		}
		try {
			this.imports.read(actor, file.getInputStream(), this.clock.instant());
			return "redirect:/import";
		}
		catch (UnreadableFile ex) {
			return refused(ex.text(), model, response);
		}
	}

	@PostMapping("/import")
	String apply(Actor actor, @RequestParam(defaultValue = "") String counts, RedirectAttributes news) {
		Optional<Import> done = this.imports.apply(actor, counts, this.clock.instant());
		if (done.isEmpty()) {
			news.addFlashAttribute("problem",
					"Nothing was imported: the file was used already, or somebody changed a patient meanwhile. Look once more.");
			return "redirect:/import";
		}
		news.addFlashAttribute("notice",
				"Imported: %d new, %d changed, %d unchanged, %d refused.".formatted(done.get().fresh().size(),
						done.get().changed().size(), done.get().unchanged().size(), done.get().refused().size()));
		return "redirect:/patients?show=listed";
	}

	@PostMapping("/import/discard")
	String discard(Actor actor, RedirectAttributes news) {
		this.imports.discard(actor);
		news.addFlashAttribute("notice", "The file is forgotten. Nothing was imported.");
		return "redirect:/import";
	}

	private static String refused(String why, Model model, HttpServletResponse response) {
		model.addAttribute("refused", why);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "fhir/import";
	}

}
