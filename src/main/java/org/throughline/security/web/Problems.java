package org.throughline.security.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.security.OpenPage;
import org.throughline.security.Typed;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.SavedAlready;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a page says when something did not work and it has no better answer itself. What
 * was typed stands below, to be copied.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {

	/** Of the database: the row is there already, or one that excludes it. */
	private static final Set<String> ALREADY_THERE = Set.of("23505", "23P01");

	/** Of the database: somebody is named who has left (V80). */
	private static final String WHO_LEFT = "TL001";

	/** What was typed for it is not lost: a form may have been open when access ended. */
	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(HttpServletRequest request) {
		return page("error/404", HttpStatus.NOT_FOUND,
				HttpMethod.POST.matches(request.getMethod()) ? Typed.in(request) : Map.of());
	}

	/** An address that names what is not there; a filter nobody knows filters nothing. */
	@ExceptionHandler
	ModelAndView unreadable(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return ex.getParameter().hasParameterAnnotation(PathVariable.class) ? notFound(request) : unreadable(request);
	}

	@ExceptionHandler(MethodArgumentNotValidException.class)
	ModelAndView unreadable(HttpServletRequest request) {
		if (HttpMethod.GET.matches(request.getMethod()) && request.getQueryString() != null) {
			return new ModelAndView(new RedirectView(request.getRequestURI()));
		}
		return page("error/400", HttpStatus.BAD_REQUEST, Typed.in(request));
	}

	@ExceptionHandler
	ModelAndView changed(ChangedMeanwhile changed, HttpServletRequest request, HttpServletResponse response) {
		ModelAndView said = refused(HttpStatus.CONFLICT, changed.text(), request, response);
		said.addObject("yours", changed instanceof SavedAlready);
		return said;
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView changedAtOnce(HttpServletRequest request, HttpServletResponse response) {
		return refused(HttpStatus.CONFLICT,
				"Somebody saved a change here while you were typing. Yours was not saved over theirs.", request,
				response);
	}

	@ExceptionHandler
	ModelAndView savedAtOnce(DataIntegrityViolationException kept, HttpServletRequest request,
			HttpServletResponse response) {
		if (kept.getMostSpecificCause() instanceof SQLException cause && ALREADY_THERE.contains(cause.getSQLState())) {
			return refused(HttpStatus.CONFLICT, "Somebody saved the same at the same moment. Look at theirs first.",
					request, response);
		}
		throw kept;
	}

	/**
	 * What the database refuses in words of its own: somebody left in the same instant.
	 */
	@ExceptionHandler
	ModelAndView namesWhoLeft(DataAccessException kept, HttpServletRequest request, HttpServletResponse response) {
		if (kept.getMostSpecificCause() instanceof SQLException cause && WHO_LEFT.equals(cause.getSQLState())) {
			String words = String.valueOf(cause.getMessage())
				.lines()
				.findFirst()
				.orElse("")
				.replaceFirst("^ERROR: ", "");
			return refused(HttpStatus.CONFLICT, words, request, response);
		}
		throw kept;
	}

	@ExceptionHandler
	ModelAndView refused(RefusedByRule refused, HttpServletRequest request, HttpServletResponse response) {
		return refused(HttpStatus.UNPROCESSABLE_CONTENT, refused.text(), request, response);
	}

	@ExceptionHandler(MultipartException.class)
	ModelAndView tooBig() {
		return page("error/413", HttpStatus.CONTENT_TOO_LARGE, Map.of());
	}

	/** A part of a page gets a line; a whole page gets a page. */
	private static ModelAndView refused(HttpStatus status, String words, HttpServletRequest request,
			HttpServletResponse response) {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Retarget", "#news");
			response.setHeader("HX-Reswap", "innerHTML");
			ModelAndView line = new ModelAndView("security/refused", status);
			line.addObject("words", words);
			return line;
		}
		ModelAndView page = page("error/" + status.value(), status, Typed.in(request));
		page.addObject("words", words);
		page.addObject("openPage", OpenPage.of(request).orElse(null));
		return page;
	}

	private static ModelAndView page(String view, HttpStatus status, Map<String, String> typed) {
		ModelAndView page = new ModelAndView(view, status);
		page.addObject("typed", typed);
		return page;
	}

}
