package org.throughline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

import static org.assertj.core.api.Assertions.assertThat;

class QuietSessionsTests {

	private final List<String> read = new ArrayList<>();

	private final SessionRepositoryFilter<SeenSession<MapSession>> filter = new SessionRepositoryFilter<>(
			new QuietSessions<>(new MapSessionRepository(new ConcurrentHashMap<>()) {

				@Override
				public MapSession findById(String id) {
					QuietSessionsTests.this.read.add(id);
					return super.findById(id);
				}

			}));

	@Test
	void readsASessionOnceForARequestAndAnewForTheNext() throws Exception {
		Cookie session = signedIn();
		this.read.clear();
		assertThat(name(session)).isEqualTo("Dana");
		assertThat(this.read).hasSize(1);
		assertThat(name(session)).isEqualTo("Dana");
		assertThat(this.read).hasSize(2);
	}

	@Test
	void forgetsASessionThatTheRequestEnded() throws Exception {
		Cookie session = signedIn();
		request(session, (request) -> {
			request.getSession().setAttribute("name", "Luis");
			request.getSession().invalidate();
			assertThat(request.getSession(false)).isNull();
		});
		assertThat(name(session)).isNull();
	}

	private Cookie signedIn() throws Exception {
		MockHttpServletResponse response = request(null,
				(request) -> request.getSession().setAttribute("name", "Dana"));
		Cookie cookie = response.getCookie("SESSION");
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private Object name(Cookie session) throws Exception {
		List<Object> names = new ArrayList<>();
		request(session, (request) -> names
			.add((request.getSession(false) != null) ? request.getSession(false).getAttribute("name") : null));
		return names.get(0);
	}

	private MockHttpServletResponse request(Cookie session, Page page) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/my-day");
		if (session != null) {
			request.setCookies(session);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		new BackgroundRequests().doFilter(request, response, (through, answer) -> this.filter.doFilter(through, answer,
				(asked, shown) -> page.show((HttpServletRequest) asked)));
		return response;
	}

	private interface Page {

		void show(HttpServletRequest request);

	}

}
