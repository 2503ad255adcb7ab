package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * A request of somebody who has signed in, with the form's token:
 * {@code mvc.post().uri("/handoffs").with(signedInAs(dana))}.
 */
public final class SignedInAs {

	private SignedInAs() {
	}

	public static RequestPostProcessor signedInAs(Actor actor) {
		SignedInPerson person = new SignedInPerson(actor.staffId(), actor.clinicId(), actor.group() == Group.SCREEN,
				false);
		RequestPostProcessor token = withFormToken();
		RequestPostProcessor somebody = authentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
		return (request) -> token.postProcessRequest(somebody.postProcessRequest(request));
	}

	/** A request from a form of ours, whoever sends it. */
	public static RequestPostProcessor withFormToken() {
		return (request) -> {
			byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
			byte[] masked = new byte[2 * token.length];
			System.arraycopy(token, 0, masked, token.length, token.length);
			Cookie form = new Cookie("throughline-form", new String(token, StandardCharsets.UTF_8));
			request.setCookies(request.getCookies() == null ? new Cookie[] { form }
					: Stream.concat(Stream.of(request.getCookies()), Stream.of(form)).toArray(Cookie[]::new));
			request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
			return request;
		};
	}

}
