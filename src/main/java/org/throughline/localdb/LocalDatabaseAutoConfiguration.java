package org.throughline.localdb;

import java.io.IOException;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded database where neither a server nor a test names another one.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(LocalDatabaseAutoConfiguration.NoServerConfigured.class)
@EnableConfigurationProperties(LocalDatabaseSettings.class)
class LocalDatabaseAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	LocalDatabase localDatabase(LocalDatabaseSettings settings, Environment environment) throws IOException {
		return LocalDatabase.start(settings.directory(), environment.getProperty("throughline.demo", Boolean.class));
	}

	static class NoServerConfigured extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean configured = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
			return new ConditionOutcome(!configured, ConditionMessage.forCondition("Embedded database")
				.because(configured ? "a server is configured" : "no server is configured"));
		}

	}

}
