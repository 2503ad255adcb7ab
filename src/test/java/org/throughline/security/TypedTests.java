package org.throughline.security;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

	@Test
	void givesBackWhatWasTypedAndNotWhatWasChosen() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("title", "Call the daughter");
		request.addParameter("doneLooksLike", "ASAP");
		request.addParameter("ownerStaff", "e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60");
		request.addParameter("owner", "contact:e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60");
		request.addParameter("kind", "CALL");
		request.addParameter("saidInRoom", "true");
		request.addParameter("newPassword", "a long enough password");
		request.addParameter("_csrf", "token");
		request.addParameter("keptDraft", "patients:e883df31-0b7d-4f3b-9d5c-1d2c3b4a5f60:contacts");
		request.addParameter("back", "owns");
		assertThat(Typed.in(request)).containsOnlyKeys("Title", "Done looks like")
			.containsEntry("Title", "Call the daughter")
			.containsEntry("Done looks like", "ASAP");
	}

}
