package org.throughline.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the SQL statements a page runs: {@code @Import(CountedStatements.class)}, inject
 * {@link Statements}, call {@code of(() -> ...)}. Session and transaction control do not
 * count, nor the keys that people chose: they are read once a minute for all of them.
 * Statements sent at once count each.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

	@Bean
	static Statements statements() {
		return new Statements();
	}

	@Bean
	static BeanPostProcessor countingDataSource(Statements statements) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource dataSource)
						? ProxyDataSourceBuilder.create(dataSource).listener(statements).build() : bean;
			}
		};
	}

	/**
	 * The statements that ran, in order.
	 */
	public static class Statements implements QueryExecutionListener {

		private static final List<String> APART = List.of("spring_session", "from staff_keys");

		private final List<String> seen = new CopyOnWriteArrayList<>();

		/** The statements that the action ran, of whatever thread. */
		public List<String> of(Runnable action) {
			this.seen.clear();
			action.run();
			return List.copyOf(this.seen);
		}

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			queries.stream()
				.flatMap((query) -> Stream.of(query.getQuery().split(";\n")))
				.filter((sql) -> APART.stream().noneMatch(sql.toLowerCase(Locale.ROOT)::contains))
				.forEach(this.seen::add);
		}

	}

}
