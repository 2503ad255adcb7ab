package org.throughline.keys;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyMapTests {

	@Test
	void theUsualKeysDoOneThingEach() {
		assertThat(choice(Map.of()).problems()).isEmpty();
		assertThat(choice(Map.of()).changed()).isEmpty();
	}

	@Test
	void refusesAKeyThatDoesSomethingAlready() {
		assertThat(choice(Map.of(KeyAct.CONTACT, "H")).problems()).containsOnlyKeys(KeyAct.CONTACT)
			.containsEntry(KeyAct.CONTACT,
					"H already does “Log a handoff”. Choose another key, or leave one of the two empty.");
		assertThat(choice(Map.of(KeyAct.TALKED, "c")).problems()).containsOnlyKeys(KeyAct.TALKED);
	}

	@Test
	void aKeyAfterTheKeyForPlacesIsAnotherKey() {
		assertThat(choice(Map.of(KeyAct.GO_DAY, "j")).problems()).isEmpty();
		assertThat(choice(Map.of(KeyAct.GO_DAY, "o")).problems()).containsOnlyKeys(KeyAct.GO_OWNS);
	}

	@Test
	void twoActsMayChangePlaces() {
		Map<KeyAct, String> swapped = Map.of(KeyAct.HANDOFF, "c", KeyAct.CONTACT, "h");
		assertThat(choice(swapped).problems()).isEmpty();
		KeyMap map = KeyMap.with(true, choice(swapped).changed());
		assertThat(map.cap("HANDOFF")).isEqualTo("C");
		assertThat(map.cap("CONTACT")).isEqualTo("H");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hh", "\u0000", "\u202E", "Enter", "\uD83D", "x\u0301\u0301" })
	void refusesWhatIsNoKey(String typed) {
		assertThat(choice(Map.of(KeyAct.CONTACT, typed)).problems()).containsOnlyKeys(KeyAct.CONTACT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ñ", "Ñ", "n\u0303", "7", ";", "й" })
	void takesWhateverKeyAKeyboardHas(String typed) {
		assertThat(choice(Map.of(KeyAct.CONTACT, typed)).problems()).isEmpty();
	}

	@Test
	void anEmptyFieldSwitchesOneOff() {
		KeyMap map = KeyMap.with(true, choice(Map.of(KeyAct.HANDOFF, " ", KeyAct.CONTACT, "h")).changed());
		assertThat(map.cap("HANDOFF")).isNull();
		assertThat(map.cap("CONTACT")).isEqualTo("H");
		assertThat(map.in("ANYWHERE")).extracting(KeyLine::act).doesNotContain(KeyAct.HANDOFF);
	}

	/** Such as one that came with a later version. */
	@Test
	void anActWhoseUsualKeyIsTakenHasNone() {
		KeyMap map = KeyMap.with(true, Map.of(KeyAct.CONTACT, "h"));
		assertThat(map.cap("CONTACT")).isEqualTo("H");
		assertThat(map.cap("HANDOFF")).isNull();
		assertThat(map.cap("GO_HUDDLE")).isEqualTo("H");
	}

	@Test
	void switchedOffNothingHasAKey() {
		KeyMap off = KeyMap.with(false, Map.of());
		assertThat(KeyAct.values()).allSatisfy((act) -> assertThat(off.cap(act.name())).isNull());
		assertThat(off.in("LISTS")).isEmpty();
		assertThat(off.key(KeyAct.HANDOFF)).isEqualTo("h");
	}

	@Test
	void withoutTheKeyForPlacesNoPlaceHasOne() {
		KeyMap map = KeyMap.with(true, Map.of(KeyAct.GO, ""));
		assertThat(map.in("AFTER_GO")).isEmpty();
	}

	private static KeyChoice choice(Map<KeyAct, String> typed) {
		Map<KeyAct, String> all = new EnumMap<>(KeyMap.USUAL.chosen());
		all.putAll(typed);
		return new KeyChoice(true, all);
	}

}
