package org.throughline.notebook;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.shared.RefusedByRule;
import org.throughline.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NotebookLineTests {

	private static final Instant NOW = TestClock.START;

	private final NotebookLine line = new NotebookLine(UUID.randomUUID(), LineKind.NAME, "Joyce at Harlan", NOW);

	@Test
	void staysInSightUntilSomebodySaysHow() {
		assertThat(this.line.inSight()).isTrue();
		this.line.handled("Joyce called back", NOW);
		assertThat(this.line.inSight()).isFalse();
		this.line.putBack();
		assertThat(this.line.inSight()).isTrue();
	}

	@Test
	void isHandledOnceHoweverOftenTheSameIsSent() {
		this.line.handled("Joyce called back", NOW);
		this.line.handled("Joyce called back", NOW.plusSeconds(1));
		refused(() -> this.line.handled("Something else", NOW));
	}

	@ParameterizedTest
	@EnumSource
	void becomesOneThingAndStaysIt(Turn turn) {
		this.line.became(turn, UUID.randomUUID(), UUID.randomUUID(), NOW);
		assertThat(this.line.inSight()).isFalse();
		refused(() -> this.line.became(Turn.FLAG, UUID.randomUUID(), UUID.randomUUID(), NOW));
		refused(this.line::putBack);
		refused(() -> this.line.handled("By hand", NOW));
		refused(() -> this.line.rewrite(0, LineKind.NAME, "Other words"));
		refused(() -> this.line.isAbout(UUID.randomUUID()));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|',
			value = { "Joyce Harlan, NAME", "Harlan Pharm: ask for Joyce, PHARMACY", "Refill for @Ben, PHARMACY",
					"@Denise “nobody told me who to call”, WORRY", "Ray is scared of the bus, WORRY",
					"Luz missed Tuesday, MISSED", "Old number still on Tillman’s reminders, MISSED",
					"Rosemary again, NAME" })
	void readsItsKindFromTheWords(String words, LineKind kind) {
		assertThat(LineKind.read(words)).isEqualTo(kind);
	}

	private static void refused(Runnable change) {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(change::run);
	}

}
