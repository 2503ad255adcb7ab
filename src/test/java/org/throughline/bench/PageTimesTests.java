package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.bench.Times.Pair;
import org.throughline.demo.load.LoadSize;

/**
 * Measures the pages people wait for most, at a thousand patients and at the load case in
 * turns, on the embedded database as it is shipped: {@code ./mvnw -Pbench test}.
 */
@Tag("bench")
class PageTimesTests {

	/** Of every page, before the first counts: whichever came first was the slowest. */
	private static final int WARM_UPS = 800;

	/** Of one page, right before it counts: a page asked for among others is colder. */
	private static final int AT_ONCE = 100;

	private static final int REQUESTS = 200;

	@Test
	void staysAsQuickAtTheLoadCaseAsAtAThousandPatients(@TempDir Path folder) throws IOException {
		Map<String, Pair> times = measure(folder);
		Path report = Path.of("target", "page-times.md");
		Files.writeString(report, table(times));
		System.out.println(Files.readString(report));
		SoftAssertions found = new SoftAssertions();
		times.forEach((page, pair) -> {
			found.assertThat(pair.full().median()).as("%s, median in ms", page).isLessThan(25);
			found.assertThat(pair.full().p95()).as("%s, p95 in ms", page).isLessThan(60);
			found.assertThat(pair.growth()).as("%s, growth", page).isLessThan(1.2);
		});
		found.assertAll();
	}

	private static Map<String, Pair> measure(Path folder) throws IOException {
		try (ClinicProcess small = ClinicProcess.start(LoadSize.THOUSAND, folder.resolve("thousand"));
				ClinicProcess full = ClinicProcess.start(LoadSize.FULL, folder.resolve("full"))) {
			Map<String, Supplier<String>> ofSmall = small.pages();
			Map<String, Supplier<String>> ofFull = full.pages();
			for (int i = 0; i < WARM_UPS; i++) {
				ofSmall.values().forEach(Supplier::get);
				ofFull.values().forEach(Supplier::get);
			}
			Map<String, Pair> times = new LinkedHashMap<>();
			ofFull.forEach((name, page) -> {
				Times.inTurns(AT_ONCE, ofSmall.get(name), page);
				times.put(name, Times.inTurns(REQUESTS, ofSmall.get(name), page));
			});
			return times;
		}
	}

	private static String table(Map<String, Pair> times) {
		double floor = times.get("Floor").full().median();
		StringBuilder table = new StringBuilder("""
				| Page | 1,000 patients | Load case | Best | Growth | To the floor | Size | Loop, best and median |
				|---|---|---|---|---|---|---|---|
				""");
		times.forEach((page,
				pair) -> table.append(String.format(Locale.US,
						"| %s | %s | %s | %.1f ms | %.2f | %.1f | %d KB | %.1f ms, %.1f ms |%n", page, pair.small(),
						pair.full(), pair.full().best(), pair.growth(), pair.full().median() / floor,
						pair.full().bytes() / 1024, pair.loop().best(), pair.loop().median())));
		return table.toString();
	}

}
