package org.throughline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads the people and stories of the demo clinic as they are written down under
 * {@code demo/}.
 */
@Component
class DemoBook {

	private static final List<String> CHAPTERS = List.of("decide", "today", "followed", "listed", "pine-river");

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	Cast cast() {
		return this.mapper.convertValue(read("clinics"), Cast.class);
	}

	List<Story> stories() {
		return CHAPTERS.stream().flatMap(this::chapter).toList();
	}

	private Stream<Story> chapter(String name) {
		return Stream.of(this.mapper.convertValue(read(name), Story[].class));
	}

	private static Object read(String name) {
		try (InputStream text = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
			return new Yaml().load(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
