package org.throughline.shared.web;

import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps every template and expression once it is read. Thymeleaf keeps 200 and 500 of
 * them; we have more, so that a page began by reading again what another page had pushed
 * out, and no expression was ever used often enough to be compiled. There are only as
 * many as stand in our templates, so there is no need of a limit.
 */
@Component
class PagesStayRead {

	private static final int NO_LIMIT = -1;

	PagesStayRead(ObjectProvider<SpringTemplateEngine> engines) {
		StandardCacheManager kept = new StandardCacheManager();
		kept.setTemplateCacheMaxSize(NO_LIMIT);
		kept.setExpressionCacheMaxSize(NO_LIMIT);
		engines.ifAvailable((engine) -> engine.setCacheManager(kept));
	}

}
