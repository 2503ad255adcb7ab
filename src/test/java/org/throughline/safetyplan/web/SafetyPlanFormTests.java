package org.throughline.safetyplan.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SafetyPlanFormTests {

	@Test
	void isAFormOfItsOwnOnceItIsMeantToFollowANewerPlan() {
		SafetyPlanForm saved = new SafetyPlanForm("I stop sleeping", "I walk the dog", null, null, null, null, true, 1,
				UUID.randomUUID());
		SafetyPlanForm over = saved.over(2);
		assertThat(over.formKey()).as("what was saved under the first is not it").isNull();
		assertThat(over.version()).isEqualTo(2);
		assertThat(over.onMyOwn()).isEqualTo("I walk the dog");
	}

}
