package org.throughline.security.web;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProblemsTests {

	@Test
	void tellsWhoeverSavesTheSameAtTheSameMoment() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter("reason", "She asked us to follow her");
		ModelAndView told = new Problems().savedAtOnce(refused("23505"), request, new MockHttpServletResponse());
		assertThat(told.getStatus()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(String.valueOf(told.getModel().get("typed"))).contains("She asked us to follow her");
	}

	@Test
	void keepsWhatWasTypedForWhatIsNotTheirsAnyMore() {
		MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/handoffs");
		sent.setParameter("concern", "His chest gets tight at night");
		assertThat(String.valueOf(new Problems().notFound(sent).getModel().get("typed")))
			.contains("His chest gets tight at night");
		MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/patients");
		asked.setParameter("concern", "His chest gets tight at night");
		assertThat(String.valueOf(new Problems().notFound(asked).getModel().get("typed"))).isEqualTo("{}");
	}

	@Test
	void leadsBackToThePageOfOursThatWasOpen() {
		String page = "/patients/e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60";
		assertThat(openPage("https://clinic.example" + page + "?act=ask")).isEqualTo(page);
		assertThat(openPage("https://clinic.example/sign-in")).as("nobody is sent to sign in").isNull();
		assertThat(openPage("https://clinic.example//elsewhere.example")).as("not ours").isNull();
		assertThat(openPage("not an address")).isNull();
	}

	@Test
	void leadsToThePageOfTheThingWhereNoPageIsNamed() {
		String patient = "/patients/e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60";
		assertThat(openPage(null, patient + "/barriers")).isEqualTo(patient);
		assertThat(openPage(null, "/next-steps/e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60/date"))
			.isEqualTo("/next-steps/e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60");
		assertThat(openPage("https://clinic.example" + patient + "/barriers", patient + "/barriers"))
			.as("a form that came back stands at no page of its own")
			.isEqualTo(patient);
	}

	@Test
	void hidesNoOtherFaultOfOurs() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> new Problems()
			.savedAtOnce(refused("23514"), new MockHttpServletRequest(), new MockHttpServletResponse()));
	}

	private static @Nullable Object openPage(String referer) {
		return openPage(referer, "");
	}

	private static @Nullable Object openPage(@Nullable String referer, String sentTo) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", sentTo);
		if (referer != null) {
			request.addHeader("Referer", referer);
		}
		return new Problems().savedAtOnce(refused("23505"), request, new MockHttpServletResponse())
			.getModel()
			.get("openPage");
	}

	private static DataIntegrityViolationException refused(String sqlState) {
		return new DataIntegrityViolationException("Refused", new SQLException("Refused", sqlState));
	}

}
