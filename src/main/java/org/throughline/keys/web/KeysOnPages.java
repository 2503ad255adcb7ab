package org.throughline.keys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.keys.Keys;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every template the keys of whoever looks at it as {@code keys}: parts of pages
 * and pages that say what went wrong too.
 */
@Component
class KeysOnPages implements HandlerInterceptor, WebMvcConfigurer {

	private final Keys keys;

	KeysOnPages(Keys keys) {
		this.keys = keys;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
			request.setAttribute("keys", this.keys.of(actor.staffId()));
		}
		return true;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

}
