package org.throughline.security;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class PageFlashesTests {

	private boolean asked;

	@Test
	void aPageHearsItsNewsAndAFileOfOursAsksForNoSession() {
		assertThat(asksForTheSession("/assets/css/base.css")).isFalse();
		assertThat(asksForTheSession("/my-day")).isTrue();
	}

	private boolean asksForTheSession(String path) {
		this.asked = false;
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path) {

			@Override
			public HttpSession getSession(boolean create) {
				PageFlashesTests.this.asked = true;
				return super.getSession(create);
			}

		};
		new PageFlashes().retrieveAndUpdate(request, new MockHttpServletResponse());
		return this.asked;
	}

}
