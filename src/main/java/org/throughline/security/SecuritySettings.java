package org.throughline.security;

import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How requests are let in: the table of routes, sign-in by work e-mail and password, form
 * tokens, and pages that run nothing but our own files.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySettings implements WebMvcConfigurer {

	static final String OUR_FILES_ONLY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/**
	 * Files of ours: kept by browsers and proxies, so nothing of a person may be in the
	 * answer.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain files(HttpSecurity http) {
		return http.securityMatcher("/assets/**", "/webjars/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(new RouteAccess()))
			.csrf(CsrfConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.securityContext(SecurityContextConfigurer::disable)
			.sessionManagement(SessionManagementConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(OUR_FILES_ONLY)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, StaffDirectory directory, Viewers viewers, SignInPages pages,
			PasswordSignIn signIn, SecurityContextRepository contexts) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.anyRequest()
				.access(new RouteAccess()))
			.addFilterAfter(new BigRequests(), HeaderWriterFilter.class)
			.addFilterBefore(new PersonFilter(directory, viewers), AuthorizationFilter.class)
			.authenticationProvider(signIn)
			.securityContext((context) -> context.securityContextRepository(contexts))
			.requestCache((cache) -> cache.requestCache(new ReturnTo()))
			.formLogin((form) -> form.loginPage("/sign-in").successHandler(pages).failureHandler(pages))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler(pages)
				.logoutSuccessUrl("/sign-in?signed-out"))
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(pages).accessDeniedHandler(pages))
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens())
				.csrfTokenRequestHandler(tokenBeforeThePage())
				.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(OUR_FILES_ONLY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader(
						(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
			.build();
	}

	@Bean
	SecurityContextRepository sessionContexts() {
		return new HttpSessionSecurityContextRepository();
	}

	/**
	 * Argon2id with 19 MiB, as OWASP advises; the prefix leaves room for what comes
	 * after.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("argon2id",
				Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));
	}

	/** Nobody reads a measurement of each filter, and every page would pay for it. */
	@Bean
	SecurityObservationSettings noMeasuredFilters() {
		return SecurityObservationSettings.noObservations();
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ActorArgument());
	}

	/**
	 * In a cookie, so that a visitor needs no session, and kept over a sign-in, so that a
	 * form in another tab can still be saved.
	 */
	private static CookieCsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("throughline-form");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Strict"));
		return tokens;
	}

	private static XorCsrfTokenRequestAttributeHandler tokenBeforeThePage() {
		XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
		handler.setCsrfRequestAttributeName(null);
		return handler;
	}

}
