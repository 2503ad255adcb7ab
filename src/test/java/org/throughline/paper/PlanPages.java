package org.throughline.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
				new PrintedPlan.First("Tomorrow morning, take one sertraline, the 50 mg you have at home", "", null,
						"Joan Lindqvist, primary care, checked this with you today.",
						new PrintedPlan.Promise("Joan calls you about the dose", "today before 4:00",
								new PrintedPlan.Otherwise(words.say("plan.otherwise.not-called", "Joan", "Dana"),
										"555-0117"))),
				List.of(new PrintedPlan.Goal(1, "Finish one grocery trip",
						List.of(new PrintedPlan.Line("In for 4, out for 4, in the car", "daily", null, null, WEEK)),
						null),
						new PrintedPlan.Goal(2, "Diabetes pill with breakfast",
								List.of(new PrintedPlan.Line("Write your sugar number and the date. Bring the paper",
										"", null, null, List.of())),
								null),
						new PrintedPlan.Goal(3, "Come back, even after a hard visit",
								List.of(new PrintedPlan.Line("We leave the door open", "", null, null, List.of())),
								"Tuesday, June 2 at 4:20 with Joan. 20\u00a0minutes.")),
				List.of(),
				List.of(new PrintedPlan.Call("Panic, or side effects", "Dana 555-0117"),
						new PrintedPlan.Call("Pills and refills", "Teresa 555-0118"),
						new PrintedPlan.Call("Nights, weekends, holiday", "Nurse 555-0190"),
						new PrintedPlan.Call("Thoughts of ending my life", "Call or text 988")),
				List.of(new PrintedPlan.Doing("Joan settles the dose with the pharmacy", "today"),
						new PrintedPlan.Doing("Teresa shows you how to log your sugar", "today"),
						new PrintedPlan.Doing("Marcus asks: how did the breath go?", "Tuesday")),
				List.of(new PrintedPlan.Night("I notice:", "my hands go numb, I can’t sit down."),
						new PrintedPlan.Night("On my own:",
								"cold water on my wrists. Sit on the porch. Count the streetlights."),
						new PrintedPlan.Night("Someone near me:", "my sister Elena, 555-0171, any hour."),
						new PrintedPlan.Night("Make it safer:", "Elena keeps the extra pills at her house."),
						new PrintedPlan.Night("Still bad:", "call or text 988. A person answers."),
						new PrintedPlan.Night("In danger right now:",
								"call 911 or go to Millbrook Hospital, 210 Pine Street.")),
				false, PrintedPlan.Notes.NONE);
	}

	/** As much as a plausible plan says, with every line near the limit of its field. */
	static PrintedPlan longest() {
		PrintedPlan ray = rays();
		return new PrintedPlan(ray.words(), "Maximiliana", ray.made(), "Millbrook and Pine River Family Clinic",
				"Open Tuesday 8:00. Closed Monday.",
				List.of("I want to stop feeling like the floor is going to drop out when I’m in the store with the kids. "
						+ "And I don’t want to be scared of my own blood sugar each time I sit down to eat."),
				new PrintedPlan.First("Tomorrow morning, take one sertraline, the 50 mg you have at home", "daily",
						"the box for that day is empty when you go to bed",
						"Joan Lindqvist, primary care, checked this with you today.",
						Objects.requireNonNull(Objects.requireNonNull(ray.first()).promise())),
				IntStream.rangeClosed(1, 3)
					.mapToObj((n) -> new PrintedPlan.Goal(n, "Finish one grocery trip without leaving the cart",
							List.of(new PrintedPlan.Line("In for 4, out for 4, in the car before you go in", "daily",
									(n == 1) ? "five marks on the paper by Friday" : null, null,
									(n == 1) ? WEEK : List.of())),
							null))
					.toList(),
				List.of(), ray.calls(),
				List.of(new PrintedPlan.Doing("Joan settles the dose with the pharmacy on Pine Street", "today"),
						new PrintedPlan.Doing("Teresa shows you how to log your sugar", "today before 4:00"),
						new PrintedPlan.Doing("Marcus asks how the breath went", "Tuesday, June 2"),
						new PrintedPlan.Doing("You see Joan, 20 min.", "Tuesday, June 2 at 4:20")),
				ray.night(), false, PrintedPlan.Notes.NONE);
	}

	/** With a line of two more for the last goal. */
	static PrintedPlan withOneMoreToDo(PrintedPlan plan) {
		PrintedPlan.Goal last = plan.goals().get(plan.goals().size() - 1);
		PrintedPlan.Line more = new PrintedPlan.Line("Put the list in the car the night before you go", "", null, null,
				List.of());
		return plan.with(Stream
			.concat(plan.goals().stream().filter((goal) -> !goal.equals(last)),
					Stream.of(new PrintedPlan.Goal(last.number(), last.title(),
							Stream.concat(last.lines().stream(), Stream.of(more)).toList(), last.visit())))
			.toList(), plan.doing());
	}

	/** Ray's plan as somebody writes it who speaks Spanish with him. */
	static PrintedPlan spanish() {
		PaperWords words = PaperWords.of("es", false);
		return new PrintedPlan(words, "Ray", words.say("plan.made", "13 de abril", "viernes 22 de mayo de 2026"),
				"Millbrook Family Clinic",
				words.say("clinic.open", "el martes", "8:00") + " " + words.say("clinic.closed", "el lunes"),
				List.of("Ya no quiero sentir que se me abre el piso cuando estoy en la tienda. "
						+ "Y no quiero tenerle miedo a mi propia azúcar."),
				new PrintedPlan.First("Mañana por la mañana, tome una sertralina, la de 50 mg que tiene en casa", "",
						null,
						words.say("plan.checked", "Joan Lindqvist", words.say("discipline.PRIMARY_CARE_PROVIDER")),
						new PrintedPlan.Promise("Joan: le llama por la dosis",
								words.say("when.before", words.say("when.today"), "4:00"),
								new PrintedPlan.Otherwise(words.say("plan.otherwise.not-called", "Joan", "Dana"),
										"555-0117"))),
				List.of(new PrintedPlan.Goal(1, "Terminar una compra en la tienda",
						List.of(new PrintedPlan.Line("Inhale en 4, exhale en 4, en el carro", words.say("often.DAILY"),
								"cinco marcas en el papel", null, SEMANA)),
						null),
						new PrintedPlan.Goal(2, "La pastilla del azúcar con el desayuno",
								List.of(new PrintedPlan.Line("Apunte el número y la fecha. Traiga el papel", "", null,
										null, List.of())),
								null),
						new PrintedPlan.Goal(3, "Volver, aunque la visita haya sido dura", List.of(),
								"Martes 2 de junio a las 4:20 con Joan. 20\u00a0minutos.")),
				List.of(),
				List.of(new PrintedPlan.Call("Pánico, o efectos de la medicina", "Dana 555-0117"),
						new PrintedPlan.Call("Pastillas y resurtidos", "Teresa 555-0118"),
						new PrintedPlan.Call(words.say("call.nurse"), "555-0190"),
						new PrintedPlan.Call(words.say("call.988"), words.say("call.988.whom"))),
				List.of(new PrintedPlan.Doing("Joan: arregla la dosis con la farmacia", words.say("when.today")),
						new PrintedPlan.Doing("Teresa: le enseña a apuntar su azúcar", words.say("when.today")),
						new PrintedPlan.Doing("Marcus: pregunta cómo le fue", "el martes")),
				List.of(new PrintedPlan.Night(words.say("night.notice"), "se me duermen las manos, no puedo sentarme."),
						new PrintedPlan.Night(words.say("night.alone"),
								"agua fría en las muñecas. Me siento en el porche. Cuento las luces."),
						new PrintedPlan.Night(words.say("night.near"), "mi hermana Elena, 555-0171, a cualquier hora."),
						new PrintedPlan.Night(words.say("night.safer"), "Elena guarda las pastillas en su casa."),
						new PrintedPlan.Night(words.say("night.bad"), words.say("night.988")),
						new PrintedPlan.Night(words.say("night.danger"),
								words.say("night.911.place", "Millbrook Hospital, 210 Pine Street") + ".")),
				false, PrintedPlan.Notes.NONE);
	}

	/** Every field as full as its form lets it be. */
	static PrintedPlan fullest() {
		PrintedPlan ray = rays();
		String title = "Finish one grocery trip without leaving the cart in the aisle ".repeat(3).substring(0, 140);
		String done = "a mark on the paper for each day on which you did it ".repeat(4).substring(0, 200);
		String night = "cold water on my wrists, then the porch, then the lights. ".repeat(7).substring(0, 400);
		return new PrintedPlan(ray.words(), ray.name(), ray.made(), ray.clinic(), ray.hours(),
				List.of("I want to sleep. ".repeat(24).substring(0, 400)),
				new PrintedPlan.First(title, "daily", done, null,
						new PrintedPlan.Promise("Joan: " + title, "today",
								new PrintedPlan.Otherwise("Call", "555-0117"))),
				IntStream.rangeClosed(1, 3)
					.mapToObj((n) -> new PrintedPlan.Goal(n, title,
							List.of(new PrintedPlan.Line(title, "daily", done, null, WEEK)), null))
					.toList(),
				List.of(), ray.calls(), List.of(new PrintedPlan.Doing("Joan: " + title, "today")),
				ray.night().stream().map((part) -> new PrintedPlan.Night(part.label(), night)).toList(), false,
				PrintedPlan.Notes.NONE);
	}

}
