package org.throughline.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.throughline.staff.Actor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Pages, read whole by somebody who is signed in.
 */
@TestComponent
public class Pages {

	private final MockMvcTester mvc;

	Pages(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	public String read(Actor reader, String path, Object... inThePath) {
		MvcTestResult answer = this.mvc.get().uri(path, inThePath).with(signedInAs(reader)).exchange();
		assertThat(answer).hasStatusOk();
		return text(answer);
	}

	/** The page that a save leads to, with what it says on the way. */
	public String after(MvcTestResult saved, Actor reader) {
		MvcTestResult answer = this.mvc.get()
			.uri(URI.create(String.valueOf(saved.getResponse().getRedirectedUrl())))
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, saved.getMvcResult().getFlashMap())
			.with(signedInAs(reader))
			.exchange();
		assertThat(answer).hasStatusOk();
		return text(answer);
	}

	public static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
