package org.throughline.clinic.web;

import org.throughline.clinic.Moments;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every template the clinic's words for times as {@code moments}; a bean by its
 * name may not stand in the parameters of a fragment.
 */
@Component
class MomentsOnPages {

	MomentsOnPages(ObjectProvider<ThymeleafViewResolver> pages, Moments moments) {
		pages.ifAvailable((resolver) -> resolver.addStaticVariable("moments", moments));
	}

}
