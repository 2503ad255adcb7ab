package org.throughline.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Lets go of a draft once its form is saved. A form names the draft that was kept of it;
 * what was refused stays.
 */
@Component
class SavedDrafts implements HandlerInterceptor, WebMvcConfigurer {

	private final Drafts drafts;

	SavedDrafts(Drafts drafts) {
		this.drafts = drafts;
	}

	/**
	 * A page that answers a form shows what was sent; an older draft does not go over it.
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getMethod().equals("POST")) {
			request.setAttribute("answer", "yes");
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failed) {
		if (request.getMethod().equals("POST") && failed == null && saved(request, response)
				&& request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
			forget(actor, request.getParameter("keptDraft"));
		}
	}

	private void forget(Actor actor, @Nullable String kept) {
		if (kept != null) {
			this.drafts.forget(actor, kept);
		}
	}

	/** A refusal either says so by its status, or on the page it leads back to. */
	private static boolean saved(HttpServletRequest request, HttpServletResponse response) {
		return response.getStatus() < 400 && !RequestContextUtils.getOutputFlashMap(request).containsKey("problem");
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

}
