package org.throughline.security.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.throughline.security.Typed;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives every error page what was typed, and nothing of what went wrong inside.
 */
@Component
class ErrorPageDetails extends DefaultErrorAttributes {

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> details = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
		boolean readable = !Integer.valueOf(HttpStatus.CONTENT_TOO_LARGE.value()).equals(details.get("status"));
		if (readable && request instanceof ServletWebRequest servlet) {
			HttpServletRequest failed = servlet.getRequest();
			details.put("typed", Typed.in(failed));
		}
		return details;
	}

}
