package org.throughline.localdb;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class LocalDatabaseAutoConfigurationTests {

	@TempDir
	Path directory;

	private final ApplicationContextRunner application = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(LocalDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class));

	@Test
	void neverStartsWhenAServerIsConfigured() {
		this.application
			.withPropertyValues("throughline.localdb.directory=" + this.directory,
					"spring.datasource.url=jdbc:postgresql://db.clinic.example/throughline")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(LocalDatabase.class);
				assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl()).contains("db.clinic.example");
			});
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void startsInItsFolderWhenNoServerIsConfigured() {
		this.application
			.withPropertyValues("throughline.localdb.directory=" + this.directory, "spring.datasource.url=",
					"throughline.demo=false")
			.run((context) -> {
				assertThat(context.getBean(LocalDatabase.class).isDemo()).isFalse();
				assertThat(context.getBean(JdbcConnectionDetails.class)).isInstanceOf(LocalDatabase.class);
			});
		assertThat(this.directory.resolve("postgres-18/postmaster.pid")).doesNotExist();
	}

}
