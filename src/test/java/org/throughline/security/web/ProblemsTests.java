package org.throughline.security.web;

import java.sql.SQLException;

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
	void hidesNoOtherFaultOfOurs() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> new Problems()
			.savedAtOnce(refused("23514"), new MockHttpServletRequest(), new MockHttpServletResponse()));
	}

	private static DataIntegrityViolationException refused(String sqlState) {
		return new DataIntegrityViolationException("Refused", new SQLException("Refused", sqlState));
	}

}
