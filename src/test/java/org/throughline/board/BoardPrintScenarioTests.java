package org.throughline.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who owns what on paper: every row, with all that was open.
 */
@BrowserScenario
class BoardPrintScenarioTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void printsEveryRowWithAllThatWasOpenedInPlace(Page page) throws IOException {
		SignIn.as("Dana Whitcomb", page).navigate("/owns");
		Locator more = page.locator(".board a.more");
		assertThat(more.count()).isPositive();
		for (int left = more.count(); left > 0; left--) {
			more.first().click();
			PlaywrightAssertions.assertThat(more).hasCount(left - 1);
		}
		List<String> cards = page.locator(".board .c .t").allTextContents();
		assertThat(cards).hasSize(inTheHeadings(page));

		everythingIsOn(paper(page), page, cards);
	}

	@Test
	void printsTheSameWhereEverythingOpensAtOnce(Page page) throws IOException {
		SignIn.as("Dana Whitcomb", page).navigate("/owns");
		page.getByText("All open, to print").click();
		page.waitForURL("**/owns?*all=true*");
		PlaywrightAssertions.assertThat(page.locator(".board a.more")).hasCount(0);
		List<String> cards = page.locator(".board .c .t").allTextContents();
		assertThat(cards).hasSize(inTheHeadings(page));

		everythingIsOn(paper(page), page, cards);
	}

	@Test
	void cutsNoCardAndSaysOnEachPageWhoseTheyAre(Page page) throws IOException {
		List<Map<String, Object>> before = this.jdbc.sql("""
				select f.id, f.title, f.owner_staff, dana.id as dana
				  from staff_member dana join staff_clinic at_hand on at_hand.staff_id = dana.id
				  join follow_up f on f.clinic_id = at_hand.clinic_id
				 where dana.family_name = 'Whitcomb' and f.owner_staff is not null and f.state = 'ACCEPTED'
				   and f.ended_at is null
				""").query().listOfRows();
		before.forEach((step) -> is(step, step.get("title") + " and what comes of it".repeat(6), step.get("dana")));
		try {
			SignIn.as("Dana Whitcomb", page).navigate("/owns?all=true");
			everyPageNames("Dana Whitcomb", page);
		}
		finally {
			before.forEach((step) -> is(step, step.get("title"), step.get("owner_staff")));
		}
	}

	private void is(Map<String, Object> step, Object title, Object owner) {
		this.jdbc.sql("update follow_up set title = left(?, 130), owner_staff = ? where id = ?")
			.params(title, owner, step.get("id"))
			.update();
	}

	private static void everyPageNames(String owner, Page page) throws IOException {
		List<String> cards = page.locator(".board tr:has-text('%s') .c .t".formatted(owner))
			.allTextContents()
			.stream()
			.map(BoardPrintScenarioTests::inOneLine)
			.toList();
		assertThat(cards).hasSizeGreaterThan(12);
		List<String> pages = paper(page);
		assertThat(cards).as("whole on one page")
			.allMatch((card) -> pages.stream().filter((one) -> one.contains(card)).count() == 1);
		assertThat(pages.stream().filter((one) -> cards.stream().anyMatch(one::contains))).hasSizeGreaterThan(1)
			.allMatch((one) -> one.contains(owner));
	}

	private static void everythingIsOn(List<String> pages, Page page, List<String> cards) {
		String paper = String.join(" ", pages);
		assertThat(pages.get(0)).as("from which day “tomorrow” is said").contains("late. As of ");
		assertThat(page.getByText("As of ").first().isVisible()).as("not on the screen").isFalse();
		assertThat(paper).contains(cards.stream().map(BoardPrintScenarioTests::inOneLine).toList())
			.contains(page.locator(".board .nm")
				.allTextContents()
				.stream()
				.map((name) -> inOneLine(name).replace(" you", ""))
				.toList())
			.contains(page.locator(".nc .strong")
				.allTextContents()
				.stream()
				.map(BoardPrintScenarioTests::inOneLine)
				.toList())
			.doesNotContain("I’ll take it", "Ask someone", "Someone is away", "Log a handoff", "All open");
		assertThat(pages).as("each page says what its columns are")
			.allMatch((one) -> one.contains("Waiting to hear back"));
	}

	private static int inTheHeadings(Page page) {
		return page.locator(".board thead th")
			.allTextContents()
			.stream()
			.skip(1)
			.mapToInt((heading) -> Integer.parseInt(heading.strip().replaceAll(".* ", "")))
			.sum();
	}

	private static List<String> paper(Page page) throws IOException {
		try (PDDocument document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
			List<String> pages = new ArrayList<>();
			PDFTextStripper stripper = new PDFTextStripper();
			for (int number = 1; number <= document.getNumberOfPages(); number++) {
				stripper.setStartPage(number);
				stripper.setEndPage(number);
				pages.add(inOneLine(stripper.getText(document)));
			}
			return pages;
		}
	}

	private static String inOneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

}
