package org.throughline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.demo.DemoMode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WhereToGoTests {

	@Test
	void theLastLineOfTheConsoleSaysWhereToGo(CapturedOutput console) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Door.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--logging.level.org.throughline=info")) {
			int port = ((WebServerApplicationContext) application).getWebServer().getPort();
			List<String> lines = console.getOut().lines().toList();
			assertThat(lines.get(lines.size() - 1)).endsWith("Visit the demo clinic: http://localhost:" + port);
		}
	}

	@Test
	void aTakenPortIsToldWithAWayOut() {
		assertThat(new PortTakenFailureAnalyzer().analyze(new PortInUseException(8080)))
			.satisfies((analysis) -> assertThat(analysis.getDescription()).contains("port 8080"))
			.satisfies((analysis) -> assertThat(analysis.getAction()).contains("SERVER_PORT=8081"));
	}

	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	@Import(WhereToGo.class)
	static class Door {

		@Bean
		DemoMode demoMode() {
			return new DemoMode(true);
		}

	}

}
