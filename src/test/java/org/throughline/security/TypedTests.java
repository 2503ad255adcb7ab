package org.throughline.security;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

	@Test
	void givesBackNoIdsAndNoChoicesHoweverManyThereAre() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("to", "95c90704-7d4f-4f3b-9d5c-1d2c3b4a5f60", "c9e6f1e9-0b7d-4f3b-9d5c-1d2c3b4a5f60");
		request.addParameter("to-95c90704-7d4f-4f3b-9d5c-1d2c3b4a5f60", "c9e6f1e9-0b7d-4f3b-9d5c-1d2c3b4a5f60");
		request.addParameter("stepKind", "CALL");
		request.addParameter("phones[0].kind", "MOBILE");
		request.addParameter("becomes", "DROPPED");
		request.addParameter("whoMay", "CLINICAL_ONLY");
		request.addParameter("step-95c90704-7d4f-4f3b-9d5c-1d2c3b4a5f60", "KEEP");
		request.addParameter("textFirst", "true", "on");
		assertThat(Typed.in(request)).isEmpty();
	}

	@Test
	void givesBackNumbersHoweverShort() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("minutes", "20");
		request.addParameter("timesAWeek", "3");
		request.addParameter("title", "ab");
		assertThat(Typed.in(request)).containsOnly(entry("Minutes", "20"), entry("Times a week", "3"));
	}

	@Test
	void namesWhatStandsInARowAsPeopleCountIt() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("phones[0].number", "803 555 0142");
		request.addParameter("people[1].mayHear", "Rides only");
		request.addParameter("mrn", "448201");
		request.addParameter("reasons[95c90704-7d4f-4f3b-9d5c-1d2c3b4a5f60]", "No ride", "No phone");
		assertThat(Typed.in(request)).containsOnly(entry("Phone 1 number", "803 555 0142"),
				entry("Person 2 may hear", "Rides only"), entry("MRN", "448201"),
				entry("Reasons", "No ride, No phone"));
	}

}
