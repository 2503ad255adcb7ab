package org.throughline.shared.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.ServletContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The links to the stylesheets and scripts that every page has:
 * {@code <page:styles files="base print"/>} and
 * {@code <page:scripts files="keys live"/>}. They are the same on all pages, so they are
 * composed once, each with its hash in its address.
 */
@Component
class PageFiles extends AbstractProcessorDialect {

	private static final String PREFIX = "page";

	private final ObjectProvider<ResourceUrlProvider> addresses;

	private final ServletContext application;

	PageFiles(ObjectProvider<ResourceUrlProvider> addresses, ServletContext application) {
		super("Page files", PREFIX, 1000);
		this.addresses = addresses;
		this.application = application;
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		return Set.of(
				new Links("styles",
						(file) -> "<link rel=\"stylesheet\" href=\"%s\">"
							.formatted(address("/assets/css/" + file + ".css"))),
				new Links("scripts", (file) -> "<script src=\"%s\" defer></script>"
					.formatted(address("/assets/js/" + file + ".js"))));
	}

	private String address(String path) {
		String hashed = this.addresses.getObject().getForLookupPath(path);
		if (hashed == null) {
			throw new IllegalStateException("There is no " + path);
		}
		return this.application.getContextPath() + hashed;
	}

	private static final class Links extends AbstractElementTagProcessor {

		private final Function<String, String> link;

		private final Map<String, String> composed = new ConcurrentHashMap<>();

		Links(String element, Function<String, String> link) {
			super(TemplateMode.HTML, PREFIX, element, true, null, false, 1000);
			this.link = link;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
				IElementTagStructureHandler structureHandler) {
			structureHandler.replaceWith(this.composed.computeIfAbsent(tag.getAttributeValue("files"), this::compose),
					false);
		}

		private String compose(String files) {
			return Arrays.stream(files.trim().split("\\s+")).map(this.link).collect(Collectors.joining("\n  "));
		}

	}

}
