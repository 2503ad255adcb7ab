package org.throughline.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.SavedAlready;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class WorkspaceModuleTests {

	private static final DraftTurn FIRST = new DraftTurn(7, 1);

	private static final UUID CLINIC = Ids.next();

	private final Actor dana = actor("Dana");

	private final Actor luis = actor("Luis");

	@Autowired
	private FormKeys formKeys;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void staff() {
		for (Actor actor : List.of(this.dana, this.luis)) {
			this.jdbc.sql("""
					insert into staff_member (id, given_name, family_name, email, discipline)
					values (:id, :name, 'Test', :email, 'NURSE')
					""")
				.param("id", actor.staffId())
				.param("name", actor.name())
				.param("email", actor.staffId() + "@clinic.example")
				.update();
		}
	}

	@Test
	void savesAFormOnceAndGivesTheFirstAnswerAgain() {
		UUID key = this.formKeys.next();
		UUID first = this.formKeys.once(key, this.dana, Ids::next);
		UUID second = this.formKeys.once(key, this.dana, () -> {
			throw new IllegalStateException("saved twice");
		});
		assertThat(second).isEqualTo(first);
	}

	@Test
	void saysThatAFormWasSavedAlreadyWhenItComesWithOtherWords() {
		UUID key = this.formKeys.next();
		UUID first = sent(key, "Sugars over 300", "one-token");
		assertThat(sent(key, "Sugars over 300", "another-token")).isEqualTo(first);
		assertThatExceptionOfType(SavedAlready.class).isThrownBy(() -> sent(key, "Sugars over 400", "one-token"))
			.satisfies((said) -> assertThat(said.saved()).isEqualTo(first));
		this.jdbc.sql("update form_key set sent = null where key = ?").param(key).update();
		assertThat(sent(key, "Sugars over 400", "one-token")).as("saved before its words were kept").isEqualTo(first);
	}

	private UUID sent(UUID key, String words, String token) {
		MockHttpServletRequest form = new MockHttpServletRequest("POST", "/handoffs");
		form.addParameter("concern", words);
		form.addParameter("_csrf", token);
		form.addParameter("formKey", key.toString());
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(form));
		try {
			return this.formKeys.once(key, this.dana, Ids::next);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	@Test
	void savesOnceWhenAFormIsSentManyTimesAtTheSameMoment() throws Exception {
		UUID key = this.formKeys.next();
		AtomicInteger saves = new AtomicInteger();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			List<Future<UUID>> answers = java.util.stream.IntStream.range(0, 8).mapToObj((i) -> people.submit(() -> {
				start.await();
				return this.formKeys.once(key, this.dana, () -> {
					saves.incrementAndGet();
					return Ids.next();
				});
			})).toList();
			start.countDown();
			UUID first = answers.get(0).get(20, TimeUnit.SECONDS);
			for (Future<UUID> answer : answers) {
				assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(first);
			}
			assertThat(saves).hasValue(1);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void letsAFormThatWasRefusedBeSavedAfterwards() {
		UUID key = this.formKeys.next();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.formKeys.once(key, this.dana, () -> {
			throw new RefusedByRule("due", "closed");
		}));
		assertThat(this.formKeys.once(key, this.dana, Ids::next)).isNotNull();
	}

	@Test
	void doesNotTellSomebodyElseWhatWasSaved() {
		UUID key = this.formKeys.next();
		this.formKeys.once(key, this.dana, Ids::next);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.formKeys.once(key, this.luis, Ids::next));
	}

	@Test
	void keepsADraftForThePersonWhoTypedIt() {
		this.drafts.save(this.dana, "handoff", null, FIRST,
				Map.of("concern", List.of("Sugars over 300"), "to", List.of("a", "b")), TestClock.START);
		this.drafts.save(this.dana, "handoff", null, FIRST, Map.of("concern", List.of("Sugars over 300 again")),
				TestClock.START.plusSeconds(60));
		Draft draft = this.drafts.load(this.dana, "handoff").orElseThrow();
		assertThat(draft.fields()).containsExactly(Map.entry("concern", List.of("Sugars over 300 again")));
		assertThat(draft.startedAt()).isEqualTo(TestClock.START);
		assertThat(this.drafts.load(this.luis, "handoff")).isEmpty();
	}

	@Test
	void keepsWhatWasTypedLaterWhenWhatWasTypedBeforeArrivesAfterIt() {
		this.drafts.save(this.dana, "handoff", null, new DraftTurn(7, 2), Map.of("concern", List.of("Sugars over 300")),
				TestClock.START);
		this.drafts.save(this.dana, "handoff", null, FIRST, Map.of("concern", List.of("Sug")), TestClock.START);
		assertThat(this.drafts.load(this.dana, "handoff").orElseThrow().fields())
			.containsExactly(Map.entry("concern", List.of("Sugars over 300")));

		this.drafts.save(this.dana, "handoff", null, new DraftTurn(8, 1), Map.of("concern", List.of("On another page")),
				TestClock.START);
		assertThat(this.drafts.load(this.dana, "handoff").orElseThrow().fields())
			.containsExactly(Map.entry("concern", List.of("On another page")));
	}

	@Test
	void keepsNothingOfAFormThatWasSavedMeanwhile() {
		UUID key = this.formKeys.next();
		this.formKeys.once(key, this.dana, Ids::next);
		this.drafts.forget(this.dana, "handoff");
		this.drafts.save(this.dana, "handoff", key, FIRST, Map.of("concern", List.of("late")), TestClock.START);
		assertThat(this.drafts.load(this.dana, "handoff")).isEmpty();
	}

	@Test
	void refusesADraftThatIsTooLong() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.drafts.save(this.dana, "handoff", null,
				FIRST, Map.of("concern", List.of("x".repeat(30_000))), TestClock.START));
	}

	private static Actor actor(String name) {
		return new Actor(Ids.next(), name, Discipline.NURSE, Discipline.NURSE.group(), Set.of(), CLINIC, Set.of(CLINIC),
				null);
	}

}
