package org.throughline.security;

import java.util.List;

import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
		RequestPostProcessor token = csrf();
		RequestPostProcessor somebody = authentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
		return (request) -> token.postProcessRequest(somebody.postProcessRequest(request));
	}

}
