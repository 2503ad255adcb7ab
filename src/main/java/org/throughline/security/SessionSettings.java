package org.throughline.security;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in the database that end after a quarter of an hour in which the person did
 * nothing, whatever the page did meanwhile.
 */
@Configuration(proxyBeanMethods = false)
class SessionSettings {

	@Bean
	static BeanPostProcessor quietSessions() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof SessionRepository<?> sessions) ? new QuietSessions<>(sessions) : bean;
			}

		};
	}

	/** Two requests of one person at the same moment may both add to the session. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesOnce() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("throughline");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Bean
	FilterRegistrationBean<RequestLog> requestLog() {
		return beforeTheSession(new RequestLog(), 2);
	}

	@Bean
	FilterRegistrationBean<DatabaseAway> databaseAway() {
		return beforeTheSession(new DatabaseAway(), 1);
	}

	@Bean
	FilterRegistrationBean<UnreadableQueries> unreadableQueries() {
		return beforeTheSession(new UnreadableQueries(), 1);
	}

	@Bean
	FilterRegistrationBean<BackgroundRequests> backgroundRequests() {
		return beforeTheSession(new BackgroundRequests(), 1);
	}

	private static <F extends Filter> FilterRegistrationBean<F> beforeTheSession(F filter, int places) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - places);
		return registration;
	}

}
