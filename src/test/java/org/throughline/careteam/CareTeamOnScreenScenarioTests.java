package org.throughline.careteam;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@BrowserScenario
class CareTeamOnScreenScenarioTests {

	private static final String TEXT_BEGINS = """
			(selector) => {
			  const range = document.createRange();
			  range.selectNodeContents(document.querySelector(selector));
			  return Math.round(range.getBoundingClientRect().left);
			}""";

	private static final String LAST_WORDS = """
			() => {
			  const line = [...document.querySelectorAll('.chain .tel')].find((one) => one.innerText.endsWith('until 5'));
			  const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
			  const top = (from, to) => {
			    const range = document.createRange();
			    range.setStart(text, from);
			    range.setEnd(text, to);
			    return range.getBoundingClientRect().top;
			  };
			  const end = text.data.trimEnd().length;
			  return top(end - 7, end - 2) === top(end - 1, end);
			}""";

	@Test
	void linesUpWhatMayLeaveAndKeepsTheHoursTogether(BrowserContext danas) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.setViewportSize(1366, 768);
		dana.navigate("/patients/" + DemoCast.patient("kowal") + "/care-team");
		assertThat((int) dana.evaluate(TEXT_BEGINS, ".leaves-acts + .more > summary"))
			.isCloseTo((int) dana.evaluate(TEXT_BEGINS, ".leaves-acts a"), within(2));
		assertThat(dana.evaluate(LAST_WORDS)).as("until and 5 on one line").isEqualTo(true);
	}

}
