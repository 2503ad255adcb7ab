package org.throughline.security;

import java.util.List;

import org.throughline.staff.Actor;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A form about to be sent: by whom, about what, and what stands in it.
 */
record Sent(Actor by, List<Object> ids, List<String> fields) {

	MockHttpServletRequestBuilder to(String path) {
		MockHttpServletRequestBuilder request = post(path, this.ids.toArray()).with(signedInAs(this.by));
		for (int i = 0; i < this.fields.size(); i += 2) {
			request.param(this.fields.get(i), this.fields.get(i + 1));
		}
		return request;
	}

}
