package org.throughline.security.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.security.KeptWords;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Fills a form again with what was in it: it is sent once more, and answers as it does
 * when something in it is refused, with every word in its field and nothing saved.
 */
@ControllerAdvice
class PutBack implements WebMvcConfigurer, HandlerInterceptor {

	private static final String FIELD = KeptWords.PUT_BACK;

	/** Their forms stand on a page of something else, and are not shown again alone. */
	private static final Set<String> ELSEWHERE = Set.of("/clinic/closed-days", "/clinic/responsibilities",
			"/covers/{id}/decline", "/huddle/patients/{patientId}/owner",
			"/huddle/patients/{patientId}/responsibilities/{id}/holder",
			"/huddle/patients/{patientId}/responsibilities/{id}/yes", "/huddle/patients/{patientId}/yes",
			"/patients/{id}/agreements", "/patients/{id}/care-team/{member}/may-leave",
			"/patients/{id}/contact-card/{position}/acceptance", "/patients/{id}/contact-card/{position}/decline",
			"/patients/{id}/contact-people/{person}/topics", "/patients/{id}/risk-views",
			"/patients/{id}/risk-views/{view}/withdrawal", "/patients/{id}/worries",
			"/patients/{id}/worries/{worry}/answer", "/people/{id}/away");

	private static final Validator NOT_YET = Validator.forInstanceOf(Object.class,
			(form, problems) -> problems.reject(FIELD, "Here is what you had written. Read it through, then save it."));

	private final ObjectProvider<RequestMappingHandlerMapping> routes;

	PutBack(ObjectProvider<RequestMappingHandlerMapping> routes) {
		this.routes = routes;
	}

	@InitBinder
	void keepFromSaving(WebDataBinder form, HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && request.getParameter(FIELD) != null) {
			form.addValidators(NOT_YET);
		}
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this);
	}

	/**
	 * What cannot answer so is not done either. Where it leads instead, to sign in or to
	 * say what went wrong, is shown.
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		if (request.getDispatcherType() != DispatcherType.REQUEST || request.getParameter(FIELD) == null
				|| handler instanceof HandlerMethod method && showsAgain(method, route)) {
			return true;
		}
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
		return false;
	}

	/** Whether the form that is sent there can be shown again. */
	boolean mayComeBack(@Nullable String path) {
		return path != null && this.routes.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.filter((route) -> route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatMap((route) -> matching(route.getKey(), path).map((pattern) -> Map.entry(pattern, route.getValue())))
			.min(Comparator.comparing(Map.Entry::getKey))
			.filter((route) -> showsAgain(route.getValue(), route.getKey().getPatternString()))
			.isPresent();
	}

	private static Stream<PathPattern> matching(RequestMappingInfo route, String path) {
		return (route.getPathPatternsCondition() == null) ? Stream.empty()
				: route.getPathPatternsCondition()
					.getPatterns()
					.stream()
					.filter((pattern) -> pattern.matches(PathContainer.parsePath(path)));
	}

	private static boolean showsAgain(HandlerMethod handler, String route) {
		return !ELSEWHERE.contains(route)
				&& Arrays.stream(handler.getMethodParameters())
					.anyMatch((form) -> form.hasParameterAnnotation(Valid.class))
				&& Arrays.stream(handler.getMethodParameters())
					.anyMatch((errors) -> errors.getParameterType() == BindingResult.class);
	}

}
