package org.throughline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.throughline.demo.load.LoadSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clinic that runs beside the test, with the settings of the JVM that the README's
 * command gives it, and the pages that one person asks for.
 */
final class ClinicProcess implements AutoCloseable {

	private final Process process;

	private final Visitor visitor;

	private final String patient;

	private final String name;

	private ClinicProcess(Process process, Visitor visitor, String patient, String name) {
		this.process = process;
		this.visitor = visitor;
		this.patient = patient;
		this.name = name;
	}

	static ClinicProcess start(LoadSize size, Path folder) throws IOException {
		Path log = Files.createDirectories(folder).resolve("throughline.log");
		Process process = new ProcessBuilder(command(size, folder)).redirectOutput(log.toFile()).start();
		String[] ready = ready(process.errorReader(), log);
		Duration filling = Duration.ofSeconds(Long.parseLong(ready[1]));
		System.out.printf("%s made in %d s%n", size, filling.toSeconds());
		assertThat(filling).isLessThan(Duration.ofMinutes(3));
		Visitor visitor = new Visitor(Integer.parseInt(ready[0]));
		visitor.signIn(ClinicProgram.PERSON, ClinicProgram.PASSWORD);
		return new ClinicProcess(process, visitor, ready[2], ready[3]);
	}

	private static List<String> command(LoadSize size, Path folder) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(System.getProperty("program.jvm").split(" ")));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), ClinicProgram.class.getName(),
				size.equals(LoadSize.FULL) ? "FULL" : "THOUSAND", folder.resolve("data").toString()));
		return command;
	}

	private static String[] ready(BufferedReader said, Path log) throws IOException {
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			if (line.startsWith(ClinicProgram.READY)) {
				return line.substring(ClinicProgram.READY.length()).trim().split(" ", 4);
			}
		}
		throw new IllegalStateException("A clinic did not start: " + Files.readString(log));
	}

	Map<String, Supplier<String>> pages() {
		String token = this.visitor.token("/patients");
		Map<String, Supplier<String>> pages = new LinkedHashMap<>();
		pages.put("Floor", () -> this.visitor.get("/my-day", Map.of("Floor", "yes")));
		pages.put("Huddle", () -> page("/huddle"));
		pages.put("Roster", () -> page("/patients"));
		pages.put("Roster search", () -> search(this.name, token));
		pages.put("Mistyped search", () -> search(mistyped(this.name), token));
		pages.put("My day", () -> page("/my-day"));
		pages.put("Who owns what", () -> page("/owns"));
		pages.put("Weekly review", () -> page("/week"));
		pages.put("Patient", () -> page("/patients/" + this.patient));
		return pages;
	}

	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		this.process.onExit().join();
	}

	private String page(String path) {
		return this.visitor.get(path);
	}

	private String search(String typed, String token) {
		return this.visitor.post("/patients/search", Map.of("q", typed, "_csrf", token));
	}

	/** Two letters of the family name change places. */
	private static String mistyped(String name) {
		return name.charAt(0) + name.substring(2, 3) + name.charAt(1) + name.substring(3);
	}

}
