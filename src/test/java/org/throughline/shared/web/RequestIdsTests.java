package org.throughline.shared.web;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdsTests {

	@Test
	void namesTheLinesOfOneRequestAndTellsTheBrowser() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/patients/search");
		request.addHeader("X-Request-Id", "forged\nline");
		MockHttpServletResponse response = new MockHttpServletResponse();
		AtomicReference<String> duringTheRequest = new AtomicReference<>();

		new RequestIds().doFilter(request, response, (req, res) -> duringTheRequest.set(MDC.get("request")));

		assertThat(duringTheRequest.get()).matches("[0-9a-f]{8}").isEqualTo(response.getHeader("X-Request-Id"));
		assertThat(MDC.get("request")).isNull();
	}

}
