package org.throughline.paper.web;

import java.util.Locale;
import java.util.Map;

import org.throughline.paper.PaperChoice;
import org.throughline.paper.Press;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A paper as a PDF file whose name says nothing of the patient, and which no browser
 * keeps.
 */
@Component
class PaperFiles {

	private final ITemplateEngine templates;

	private final Press press;

	PaperFiles(ITemplateEngine templates, Press press) {
		this.templates = templates;
		this.press = press;
	}

	/** On how many pages it would come out. */
	int pages(String template, Map<String, Object> model, PaperChoice choice) {
		return this.press.pages(page(template, model), choice.isA4());
	}

	ResponseEntity<byte[]> file(String template, Map<String, Object> model, PaperChoice choice, String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".pdf").build().toString())
			.body(this.press.print(page(template, model), choice.isA4()));
	}

	private String page(String template, Map<String, Object> model) {
		return this.templates.process(template, new Context(Locale.US, model));
	}

}
