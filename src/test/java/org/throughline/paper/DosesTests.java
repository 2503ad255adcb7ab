package org.throughline.paper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DosesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Take one sertraline, 50 mg", "Take 2 tabs at night", "Two white pills with food",
			"1½ tablets each morning", "½ pill at night", "Take half a tablet", "Five drops in warm water",
			"Ten milligrams at bedtime", "10 milligrams at bedtime", "20 miligramos por la noche", "500 \u00b5g a day",
			"Tome dos comprimidos", "Media pastilla con el desayuno", "Take both before bed",
			"Take another if it hurts", "Take sertraline 50 every morning", "Double the dose on Friday",
			"One teaspoon after meals", "2 sprays in each nostril", "Six units before dinner", "Take 4 with water",
			"Una cucharadita al acostarse", "Sertraline 100 each morning", "One sertraline each morning",
			"Increase sertraline to 100 on Friday", "Take ibuprofen, 2 every 6 hours", "Take up to 3 ibuprofen",
			"Take no more than 2 a day", "Take an extra lorazepam", "Half your lisinopril", "Double the metformin",
			"Metformin twice a day", "Take the diabetes pill two times a day", "Insulin, 10 before dinner",
			"Sertralina: una por la mañana", "One dose at night", "One dose, one bottle at night",
			"One dose and one bottle of water", "One dose, one bottle. Take two on Friday",
			"Take one from the pill box", "A pill from the box", "A drop in each eye",
			"Una dosis, un frasco por la noche", "Two pills, box on the shelf" })
	void namesADose(String line) {
		assertThat(Doses.isIn(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Diabetes pill with breakfast", "Write your sugar number and the date",
			"In for 4, out for 4, in the car", "Take one walk after lunch", "Take two slow breaths",
			"Take five minutes on the porch", "Take bus 52 to the clinic", "Take your pill at 8:00",
			"Call 555-0117 about the lost pill bottle", "Come Tuesday at 4:20", "Get a flu shot",
			"Llame al 988 a cualquier hora", "Elena keeps the extra pills at her house",
			"Give the extra pills to your sister", "Take the stairs 3 times a day", "Have metformin mailed",
			"Ask which sertraline dose he takes", "Pick up the sertraline before 4:00", "Refill metformin in 3 days",
			"Call Harlan about sertraline at 555-0117", "Get the sertraline on May 4", "Take an extra walk",
			"Take up to 10 minutes", "Take 5 minutes on the porch", "Take your pill with breakfast",
			"April 13 is the first visit", "One dose, one bottle", "One dose, one bottle.", "one dose and one list",
			"Una dosis, un frasco", "Buy a pill box", "Fill the two pill boxes on Sunday", "Get a pill organizer",
			"Go to a drop-in group on Tuesday", "Arrange a drop-off" })
	void namesNone(String line) {
		assertThat(Doses.isIn(line)).isFalse();
	}

}
