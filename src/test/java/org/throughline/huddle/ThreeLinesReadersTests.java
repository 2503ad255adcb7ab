package org.throughline.huddle;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.demo.DemoDay;
import org.throughline.progress.NoteToWrite;
import org.throughline.progress.ThreeLineNotes;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Who reads the three lines: the whole room as the wall shows them, and what was really
 * written clinical people alone.
 */
@SpringBootTest(properties = "throughline.demo=true")
@AutoConfigureMockMvc
@Import({ FixedClock.class, CountedStatements.class })
@Tag("database")
class ThreeLinesReadersTests {

	private static final UUID RAY = DemoCast.patient("mercado");

	private static final List<String> OUTSIDE_THE_CLINICAL_GROUP = List.of("kayla", "luis", "bev");

	@Autowired
	private ThreeLineNotes notes;

	@Autowired
	private DemoDay demo;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void danaWroteThem() {
		this.clock.reset();
		this.demo.startAgain(TestClock.START);
		this.notes.write(DemoCast.at(this.staff, "dana"),
				new NoteToWrite(RAY, "Ray Mercado sold the truck", "Luis calls Ray", "Ray stops answering"),
				TestClock.START);
	}

	@Test
	void theRoomReadsThemAsTheWallShowsThem() {
		for (String person : OUTSIDE_THE_CLINICAL_GROUP) {
			page(person, "/huddle").hasStatusOk()
				.bodyText()
				.as(person)
				.contains("R.M. sold the truck")
				.doesNotContain("Ray Mercado", "calls Ray");
		}
	}

	@Test
	void whatWasReallyWrittenIsReadByClinicalPeopleAlone() {
		page("dana", "/patients/" + RAY + "/notes").hasStatusOk().bodyText().contains("Ray Mercado sold the truck");
		for (String person : OUTSIDE_THE_CLINICAL_GROUP) {
			page(person, "/patients/" + RAY + "/notes").hasStatus(404);
			page(person, "/patients/" + RAY).hasStatusOk().bodyText().as(person).doesNotContain("sold the truck");
		}
	}

	private MvcTestResultAssert page(String person, String path) {
		return assertThat(this.mvc.get().uri(path).with(signedInAs(DemoCast.at(this.staff, person))));
	}

}
