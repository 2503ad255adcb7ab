package org.throughline.shared.web;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of one page is not pushed out by another.
 */
@ClinicTest
class PagesStayReadTests {

	@Autowired
	private SpringTemplateEngine pages;

	@Test
	void keepsEveryTemplateAndExpression() {
		assertThat(this.pages.getCacheManager()).isInstanceOfSatisfying(StandardCacheManager.class, (kept) -> {
			assertThat(kept.getTemplateCacheMaxSize()).isNegative();
			assertThat(kept.getExpressionCacheMaxSize()).isNegative();
		});
	}

}
