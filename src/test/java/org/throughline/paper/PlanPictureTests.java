package org.throughline.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The printed plan beside its reference picture, for the plan of the design, the longest
 * plausible one and Spanish. What came out is in {@code target/paper}: where a change is
 * meant, copy it to {@code src/test/resources/paper}.
 */
class PlanPictureTests {

	/**
	 * Squares of so many dots are compared by their mean, whatever the edges of letters
	 * do.
	 */
	private static final int SQUARE = 6;

	/** Of 255 shades. */
	private static final int NEAR = 28;

	private static final double FEW = 0.002;

	static Stream<Printed> plans() {
		return Stream.of(new Printed("plan", PlanPages.rays(), PaperChoice.USUAL),
				new Printed("plan-a4", PlanPages.rays(), new PaperChoice(true, null, null)),
				new Printed("plan-large", PlanPages.rays(), new PaperChoice(null, true, null)),
				new Printed("plan-longest", PlanPages.longest(), PaperChoice.USUAL),
				new Printed("plan-longest-a4", PlanPages.longest(), new PaperChoice(true, null, null)),
				new Printed("plan-spanish", PlanPages.spanish(), PaperChoice.USUAL),
				new Printed("plan-spanish-a4", PlanPages.spanish(), new PaperChoice(true, null, null)));
	}

	@ParameterizedTest
	@MethodSource("plans")
	void looksLikeItsReferencePicture(Printed printed) throws IOException {
		BufferedImage picture = printed.page().picture();
		Files.createDirectories(Path.of("target", "paper"));
		ImageIO.write(picture, "png", Path.of("target", "paper", printed.name() + ".png").toFile());
		BufferedImage reference = reference(printed.name());
		assertThat(picture.getWidth()).isEqualTo(reference.getWidth());
		assertThat(picture.getHeight()).isEqualTo(reference.getHeight());
		assertThat(different(picture, reference)).as("share of the page that differs").isLessThan(FEW);
	}

	@ParameterizedTest
	@MethodSource("plans")
	void fitsItsPage(Printed printed) {
		assertThat(printed.page().pages()).isEqualTo(printed.choice().isLarge() ? 2 : 1);
		assertThat(PlanPages.pages(printed.plan(), printed.choice())).isEqualTo(printed.page().pages());
	}

	@ParameterizedTest
	@MethodSource("plans")
	void carriesItsTypefacesAndTags(Printed printed) {
		assertThat(printed.page().notEmbedded()).isEmpty();
		assertThat(printed.page().tagged()).isTrue();
		assertThat(printed.page().language()).isEqualTo(printed.plan().words().language());
		assertThat(printed.page().title()).doesNotContain(printed.plan().name()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("plans")
	void isBlackOnWhite(Printed printed) {
		assertThat(printed.page().inks()).as("colours of the letters").containsOnly(0);
		BufferedImage picture = printed.page().picture();
		assertThat(picture.getRGB(2, 2) & 0xff).as("the paper").isEqualTo(255);
	}

	@ParameterizedTest
	@MethodSource("plans")
	void isNeverSmallerThanOneCanRead(Printed printed) {
		assertThat(Collections.min(printed.page().sizes())).isGreaterThanOrEqualTo(10f);
		assertThat(printed.page().bodySize()).isGreaterThanOrEqualTo(12f);
	}

	@Test
	void isLargeThroughoutInLargePrint() {
		PrintedPage large = new Printed("plan", PlanPages.rays(), new PaperChoice(null, true, null)).page();
		assertThat(Collections.min(large.sizes())).as("14 points, cut to whole ones").isGreaterThanOrEqualTo(13f);
		assertThat(large.bodySize()).isGreaterThanOrEqualTo(16f);
	}

	@Test
	void partsNoLineFromItsHeadingInLargePrint() {
		PrintedPlan ray = PlanPages.rays();
		PrintedPlan.Goal goal = ray.goals().get(0);
		for (int lines = 0; lines < 16; lines++) {
			PrintedPlan.Goal longer = new PrintedPlan.Goal(1, goal.title(),
					Collections.nCopies(lines, new PrintedPlan.Line("Walk", "daily", null, null, List.of())), null);
			List<String> pages = PrintedPage
				.eachPage(PlanPages.print(ray.with(List.of(longer), ray.doing()), new PaperChoice(null, true, null)));
			assertThat(pages).as("calls after " + lines)
				.anyMatch((page) -> page.contains("Who do I call?") && page.contains("Call or text 988"));
			assertThat(pages).as("what we do after " + lines)
				.anyMatch((page) -> page.contains("What we are doing") && page.contains("how did the breath go?"));
		}
	}

	@Test
	void beginsNoLineWithWhatEndsASentence() {
		List<PrintedPlan.Line> lines = IntStream.range(10, 60)
			.mapToObj("w"::repeat)
			.flatMap((word) -> Stream.of(word, "Call " + word + " 555-0117", word + " 988, any hour"))
			.flatMap((what) -> Stream.of("", "daily")
				.map((often) -> new PrintedPlan.Line(what, often, null, null, List.of())))
			.toList();
		PrintedPlan ray = PlanPages.rays();
		PrintedPlan longer = ray.with(List.of(new PrintedPlan.Goal(1, "Walk", lines, null)), ray.doing());
		assertThat(PrintedPage.eachPage(PlanPages.print(longer, PaperChoice.USUAL)))
			.allSatisfy((page) -> assertThat(page).doesNotContain(" ,", " ."));
	}

	/** Else it were not the longest that fits. */
	@Test
	void leavesTheLongestNoRoomForTwoLinesMore() {
		PrintedPlan longest = PlanPages.longest();
		assertThat(PlanPages.pages(PlanPages.withOneMoreToDo(longest), PaperChoice.USUAL)).isEqualTo(2);
	}

	@Test
	void readsInItsOrder() {
		assertThat(new Printed("plan", PlanPages.rays(), PaperChoice.USUAL).page().text()).containsSubsequence(
				"Ray’s plan", "Made with you on April 13", "Millbrook Family Clinic", "floor is going to drop out",
				"What do I do first?", "take one sertraline", "Joan calls you about the dose today before 4:00.",
				"If Joan has not called, call Dana: 555-0117.", "checked this with you today",
				"My three goals this week", "Finish one grocery trip", "Diabetes pill with breakfast",
				"Come back, even after a hard visit", "Tuesday, June 2 at 4:20 with Joan. 20 minutes.",
				"Who do I call?", "Panic, or side effects", "Dana 555-0117", "What we are doing", "settles the dose",
				"If it is 2 a.m. and it is bad", "1 I notice:", "2 On my own:", "3 Someone near me:",
				"4 Make it safer:", "5 Still bad:", "6 In danger right now:", "Millbrook Hospital, 210 Pine Street.",
				"What got easier this week?", "I said this plan back in my own words before I left.");
	}

	@Test
	void readsInItsOrderWhenItIsLong() {
		assertThat(new Printed("plan", PlanPages.longest(), PaperChoice.USUAL).page().text()).containsSubsequence(
				"Maximiliana’s plan", "Millbrook and Pine River Family Clinic", "each time I sit down to eat.",
				"What do I do first?", "you have at home, daily.", "Done when: the box for that day",
				"Joan calls you about the dose today before 4:00.", "call Dana: 555-0117.", "My three goals this week",
				"1 Finish one grocery trip", "Done when: five marks on the paper by Friday",
				"Sat Sun Mon Tue Wed Thu Fri", "2 ", "3 ", "Who do I call?", "Call or text 988", "What we are doing",
				"with the pharmacy on Pine Street today", "You see Joan, 20 min. Tuesday, June 2 at 4:20",
				"If it is 2 a.m. and it is bad", "1 I notice:", "6 In danger right now:", "Millbrook Hospital",
				"What got easier this week?", "I said this plan back", "not finished until then");
	}

	@Test
	void readsInItsOrderInSpanish() {
		assertThat(new Printed("plan", PlanPages.spanish(), PaperChoice.USUAL).page().text()).containsSubsequence(
				"El plan de Ray", "Hecho con usted el 13 de abril", "se me abre el piso", "¿Qué hago primero?",
				"tome una sertralina", "Si Joan no ha llamado, llame a Dana: 555-0117.", "revisó esto con usted hoy",
				"Mis tres metas esta semana", "Terminar una compra", "Martes 2 de junio", "¿A quién llamo?",
				"Lo que hacemos en la clínica", "Si son las 2 de la mañana", "1 Noto:", "3 Alguien cerca:",
				"6 En peligro ahora mismo:", "¿Qué fue más fácil esta semana?", "Dije este plan");
	}

	@Test
	void saysWhatToCutWhenItIsTooLongAndIsNeverShrunk() {
		PrintedPlan tooLong = PlanPages.fullest();
		PaperLength length = PaperLength.of(PlanPages.pages(tooLong, PaperChoice.USUAL), false, tooLong.heaps(),
				tooLong.typed());
		assertThat(length.isTooLong()).isTrue();
		assertThat(length.longest()).hasSize(3).allSatisfy((line) -> assertThat(line.length()).isGreaterThan(200));
		assertThat(length.longest()).first().isEqualTo(tooLong.said().get(0));
		assertThat(new TreeSet<>(PrintedPage.of(PlanPages.print(tooLong, PaperChoice.USUAL)).sizes()))
			.isEqualTo(new TreeSet<>(new Printed("plan", PlanPages.rays(), PaperChoice.USUAL).page().sizes()));
	}

	private static double different(BufferedImage one, BufferedImage other) {
		BufferedImage left = squares(one);
		BufferedImage right = squares(other);
		int different = 0;
		for (int x = 0; x < left.getWidth(); x++) {
			for (int y = 0; y < left.getHeight(); y++) {
				if (Math.abs((left.getRGB(x, y) & 0xff) - (right.getRGB(x, y) & 0xff)) > NEAR) {
					different++;
				}
			}
		}
		return (double) different / (left.getWidth() * left.getHeight());
	}

	private static BufferedImage squares(BufferedImage picture) {
		BufferedImage small = new BufferedImage(picture.getWidth() / SQUARE, picture.getHeight() / SQUARE,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = small.createGraphics();
		graphics.drawImage(
				picture.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING), 0,
				0, null);
		graphics.dispose();
		return small;
	}

	private static BufferedImage reference(String name) throws IOException {
		try (InputStream file = PlanPictureTests.class.getResourceAsStream("/paper/" + name + ".png")) {
			assertThat(file).as("reference picture " + name).isNotNull();
			return ImageIO.read(file);
		}
	}

	record Printed(String name, PrintedPlan plan, PaperChoice choice) {

		PrintedPage page() {
			return PrintedPage.of(PlanPages.print(this.plan, this.choice));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
