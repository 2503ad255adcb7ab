package org.throughline.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Plans to print, all invented, and the press without the rest of the application.
 */
final class PlanPages {

	private static final List<String> WEEK = List.of("Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri");

	private static final List<String> SEMANA = List.of("sáb", "dom", "lun", "mar", "mié", "jue", "vie");

	private PlanPages() {
	}

	static byte[] print(PrintedPlan plan, PaperChoice choice) {
		return new Press().print(page(plan, choice), choice.isA4());
	}

	static int pages(PrintedPlan plan, PaperChoice choice) {
		return new Press().pages(page(plan, choice), choice.isA4());
	}

	private static String page(PrintedPlan plan, PaperChoice choice) {
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setCharacterEncoding("UTF-8");
		SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(files);
		return templates.process("paper/plan-file", new Context(Locale.US, Map.of("plan", plan, "choice", choice)));
	}

	/** As the picture of the design has it. */
	static PrintedPlan rays() {
		PaperWords words = PaperWords.of("en", false);
		return new PrintedPlan(words, "Ray", "Made with you on April 13. Checked Friday, May 22, 2026.",
				"Millbrook Family Clinic", "Open Tuesday 8:00. Closed Monday.",
				List.of("I want to stop feeling like the floor is going to drop out when I’m in the store. "
						+ "And I don’t want to be scared of my own blood sugar."),
				new PrintedPlan.First("Tomorrow morning, take one sertraline, the 50 mg you have at home", null, null,
						"Joan Lindqvist, primary care, checked this with you today."),
				List.of(new PrintedPlan.Goal(1, "Finish one grocery trip",
						List.of(new PrintedPlan.Line("In for 4, out for 4, in the car", "every day",
								"five marks on the paper", null, WEEK))),
						new PrintedPlan.Goal(2, "Diabetes pill with breakfast",
								List.of(new PrintedPlan.Line("Write your sugar number and the date", "every day",
										"you bring the paper", null, List.of()))),
						new PrintedPlan.Goal(3, "Come back, even after a hard visit", List.of())),
				List.of(),
				List.of(new PrintedPlan.Call("Panic, or side effects", "Dana 555-0117"),
						new PrintedPlan.Call("Pills and refills", "Teresa 555-0118"),
						new PrintedPlan.Call("Nights, weekends, holiday", "Nurse 555-0190"),
						new PrintedPlan.Call("Thoughts of ending my life", "Call or text 988")),
				List.of(new PrintedPlan.Doing("Joan Lindqvist: settles the dose with the pharmacy", "today"),
						new PrintedPlan.Doing("Teresa Vang: shows you how to log your sugar", "today"),
						new PrintedPlan.Doing("You see Joan Lindqvist, 20 minutes: the new dose",
								"Tuesday, June 2 at 4:20")),
				List.of(new PrintedPlan.Night("I notice:", "my hands go numb, I can’t sit down."),
						new PrintedPlan.Night("On my own:",
								"cold water on my wrists. Sit on the porch. Count the streetlights."),
						new PrintedPlan.Night("Someone near me:", "my sister Elena, 555-0171, any hour."),
						new PrintedPlan.Night("Still bad:", "call or text 988. A person answers."),
						new PrintedPlan.Night("Make it safer:", "Elena keeps the extra pills at her house."),
						new PrintedPlan.Night("In danger right now:", "call 911 or go to the nearest hospital.")),
				false, PrintedPlan.Notes.NONE);
	}

	/** As much as a plausible plan says, with every line near the limit of its field. */
	static PrintedPlan longest() {
		PrintedPlan ray = rays();
		return new PrintedPlan(ray.words(), "Maximiliana", ray.made(), "Millbrook and Pine River Family Clinic",
				"Open Tuesday 8:00. Closed Monday.",
				List.of("I want to stop feeling like the floor is going to drop out when I’m in the store with the kids. "
						+ "And I don’t want to be scared of my own blood sugar each time I sit down to eat."),
				new PrintedPlan.First(
						"Tomorrow morning, take one sertraline, the 50 mg that you have at home, with water",
						"the box for that day is empty when you go to bed", "every day",
						"Joan Lindqvist, primary care, checked this with you today."),
				IntStream.rangeClosed(1, 3)
					.mapToObj((n) -> new PrintedPlan.Goal(n, "Finish one grocery trip without leaving the cart",
							List.of(new PrintedPlan.Line("In for 4, out for 4, in the car before you go in",
									"every day", (n == 1) ? "five marks on the paper by Friday" : null, null,
									(n == 1) ? WEEK : List.of()))))
					.toList(),
				List.of(), ray.calls(),
				List.of(new PrintedPlan.Doing("Joan Lindqvist: settles the dose with the pharmacy on Pine Street",
						"today"),
						new PrintedPlan.Doing("Teresa Vang: shows you how to log your sugar", "today before 4:00"),
						new PrintedPlan.Doing("Marcus Oyelaran: asks how the breath went", "Tuesday"),
						new PrintedPlan.Doing("You see Joan Lindqvist, 20 minutes: the new dose",
								"Tuesday, June 2 at 4:20")),
				ray.night(), false, PrintedPlan.Notes.NONE);
	}

	static PrintedPlan spanish() {
		PaperWords words = PaperWords.of("es", false);
		return new PrintedPlan(words, "Rosa Núñez", words.say("plan.made", "13 de abril", "viernes 22 de mayo de 2026"),
				"Millbrook Family Clinic",
				words.say("clinic.open", "el martes", "8:00") + " " + words.say("clinic.closed", "el lunes"),
				List.of("Quiero dormir toda la noche sin pensar en la renta, y quiero caminar otra vez con mi hermana."),
				new PrintedPlan.First("Camine hasta la esquina después del desayuno", "cinco marcas en el papel",
						words.say("often.DAILY"), null),
				List.of(new PrintedPlan.Goal(1, "Caminar otra vez con mi hermana",
						List.of(new PrintedPlan.Line("Camine hasta la esquina después del desayuno",
								words.say("often.DAILY"), "cinco marcas en el papel", null, SEMANA))),
						new PrintedPlan.Goal(2, "Dormir toda la noche", List.of())),
				List.of(),
				List.of(new PrintedPlan.Call(words.say("call.nurse"), "555-0190"),
						new PrintedPlan.Call(words.say("call.988"), words.say("call.988.whom"))),
				List.of(new PrintedPlan.Doing("Luis Arce: pregunta en el condado por la renta",
						words.say("when.today"))),
				List.of(new PrintedPlan.Night(words.say("night.WARNING_SIGNS"), "no puedo respirar."),
						new PrintedPlan.Night(words.say("night.PROFESSIONALS"), words.say("night.988")),
						new PrintedPlan.Night(words.say("night.danger"), words.say("night.911"))),
				false, PrintedPlan.Notes.NONE);
	}

}
