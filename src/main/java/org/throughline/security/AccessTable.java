package org.throughline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may do what on which route, as {@code security/access.txt} says: a route without a
 * row is closed to everybody.
 */
final class AccessTable {

	static final List<AccessRow> ROWS = read(new ClassPathResource("security/access.txt"));
	/** Everybody who has signed in for themselves. */
	private static final Set<Group> STAFF = EnumSet.of(CLINICAL, CARE, DESK);

	/** The same, and the shared screen. */
	private static final Set<Group> ROOM = EnumSet.allOf(Group.class);

	private static final Set<Group> CLINICIANS = EnumSet.of(CLINICAL);

	private static final Set<Group> TREATING = EnumSet.of(CLINICAL, CARE);

	// @formatter:off
	static final List<AccessRow> ROWS = List.of(
			row(GET, "/", ROOM),
			row(GET, "/account/email", STAFF),
			row(POST, "/account/email", STAFF),
			row(GET, "/account/keys", STAFF),
			row(POST, "/account/keys", STAFF),
			row(POST, "/account/keys/return", STAFF),
			row(GET, "/account/password", STAFF),
			row(POST, "/account/password", STAFF),
			anyone(GET, "/actuator/health/**"),
			row(POST, "/already-told/{line}/removal", STAFF),
			anyone(GET, "/assets/**"),
			row(GET, "/before-the-weekend", STAFF),
			row(GET, "/away", STAFF),
			row(POST, "/away", STAFF),
			row(GET, "/away/{id}", STAFF),
			row(POST, "/away/{id}/covers", STAFF),
			row(POST, "/away/{id}/dates/{awayId}/end", STAFF),
			row(POST, "/away/{id}/hand-over", STAFF),
			row(GET, "/calls", STAFF),
			row(GET, "/clinic", STAFF, ADMINISTRATION),
			row(POST, "/clinic", STAFF, ADMINISTRATION),
			row(POST, "/clinic-at-hand", STAFF),
			row(POST, "/clinic/closed-days", STAFF, ADMINISTRATION),
			row(POST, "/clinic/closed-days/removal", STAFF, ADMINISTRATION),
			row(POST, "/clinic/holidays", STAFF, ADMINISTRATION),
			row(POST, "/clinic/responsibilities", STAFF, ADMINISTRATION),
			row(POST, "/clinic/responsibilities/{id}/retirement", STAFF, ADMINISTRATION),
			row(GET, "/contacts/new", STAFF),
			row(POST, "/contacts/new", STAFF),
			row(POST, "/covers/{id}/acceptance", STAFF),
			row(POST, "/covers/{id}/decline", STAFF),
			row(POST, "/demo/restart", STAFF),
			anyone(POST, "/demo/sign-in"),
			row(GET, "/drafts/{form}", STAFF),
			row(POST, "/drafts/{form}", STAFF),
			row(POST, "/drafts/{form}/removal", STAFF),
			row(GET, "/end-of-day", STAFF),
			row(GET, "/external-clinicians", CLINICIANS),
			row(POST, "/external-clinicians", CLINICIANS), row(GET, "/external-clinicians/{id}", CLINICIANS),
			row(POST, "/external-clinicians/{id}", CLINICIANS),
			row(POST, "/external-clinicians/{id}/leaving", CLINICIANS),
			row(POST, "/external-clinicians/{id}/return", CLINICIANS),
			row(GET, "/find", STAFF),
			row(POST, "/find", STAFF),
			anyone(GET, "/first-administrator"),
			anyone(POST, "/first-administrator"),
			row(POST, "/handoffs", STAFF),
			row(POST, "/handoffs/before-leaving/{line}", STAFF),
			row(GET, "/handoffs/new", STAFF),
			row(POST, "/handoffs/new", STAFF),
			row(GET, "/handoffs/{id}", STAFF),
			row(POST, "/handoffs/{id}/acceptance", STAFF),
			row(POST, "/handoffs/{id}/acknowledgement", STAFF),
			row(GET, "/handoffs/{id}/copy", STAFF),
			row(GET, "/handoffs/{id}/copy/text", STAFF),
			row(POST, "/handoffs/{id}/decline", STAFF),
			row(POST, "/handoffs/{id}/give-back", STAFF),
			row(POST, "/handoffs/{id}/keeping", STAFF),
			row(POST, "/handoffs/{id}/left-before", STAFF),
			row(POST, "/handoffs/{id}/passing", STAFF),
			row(POST, "/handoffs/{id}/report", STAFF),
			row(POST, "/handoffs/{id}/withdrawal", STAFF),
			row(GET, "/huddle", ROOM),
			row(POST, "/huddle", ROOM),
			row(POST, "/huddle/clock", ROOM),
			row(POST, "/huddle/closing", ROOM),
			row(POST, "/huddle/names", ROOM),
			row(POST, "/huddle/patients/{patientId}/letting-go", ROOM),
			row(GET, "/huddle/patients/{patientId}/note", ROOM),
			row(POST, "/huddle/patients/{patientId}/note", ROOM),
			row(GET, "/huddle/patients/{patientId}/owner", ROOM),
			row(POST, "/huddle/patients/{patientId}/owner", ROOM),
			row(GET, "/huddle/patients/{patientId}/responsibilities/{id}/holder", ROOM),
			row(POST, "/huddle/patients/{patientId}/responsibilities/{id}/holder", ROOM),
			row(GET, "/huddle/patients/{patientId}/responsibilities/{id}/yes", ROOM),
			row(POST, "/huddle/patients/{patientId}/responsibilities/{id}/yes", ROOM),
			row(POST, "/huddle/patients/{patientId}/return", ROOM),
			row(POST, "/huddle/patients/{patientId}/steps", ROOM),
			row(GET, "/huddle/patients/{patientId}/steps/new", ROOM),
			row(POST, "/huddle/patients/{patientId}/talked-through", ROOM),
			row(POST, "/huddle/patients/{patientId}/wall", ROOM),
			row(GET, "/huddle/patients/{patientId}/yes", ROOM),
			row(POST, "/huddle/patients/{patientId}/yes", ROOM),
			row(POST, "/huddle/screen", STAFF),
			row(GET, "/huddle/sheet", ROOM),
			row(GET, "/huddle/{day:\\d{4}-\\d{2}-\\d{2}}", STAFF),
			row(GET, "/import", STAFF, ADMINISTRATION),
			row(POST, "/import", STAFF, ADMINISTRATION),
			row(POST, "/import/discard", STAFF, ADMINISTRATION),
			row(POST, "/import/preview", STAFF, ADMINISTRATION),
			row(GET, "/live", ROOM),
			row(GET, "/my-day", STAFF),
			row(POST, "/my-day/order", STAFF),
			row(GET, "/nav/counts", ROOM),
			row(GET, "/next-steps/{id}", STAFF),
			row(POST, "/next-steps/{id}/acceptance", STAFF),
			row(POST, "/next-steps/{id}/ask", STAFF),
			row(POST, "/next-steps/{id}/asks", STAFF),
			row(POST, "/next-steps/{id}/attempts", STAFF),
			row(POST, "/next-steps/{id}/completion", STAFF),
			row(POST, "/next-steps/{id}/date", STAFF),
			row(POST, "/next-steps/{id}/decline", STAFF),
			row(POST, "/next-steps/{id}/drop", STAFF),
			row(POST, "/next-steps/{id}/failure", STAFF),
			row(POST, "/next-steps/{id}/hand-over", STAFF),
			row(POST, "/next-steps/{id}/hardest", STAFF),
			row(POST, "/next-steps/{id}/reopening", STAFF),
			row(POST, "/next-steps/{id}/resuming", STAFF),
			row(POST, "/next-steps/{id}/take", STAFF),
			row(POST, "/next-steps/{id}/undoing", STAFF),
			row(POST, "/next-steps/{id}/waiting", STAFF),
			row(GET, "/notebook", STAFF),
			row(POST, "/notebook", STAFF),
			row(GET, "/notebook/strip", STAFF),
			row(GET, "/notebook/{id}", STAFF),
			row(POST, "/notebook/{id}", STAFF),
			row(GET, "/notebook/{id}/barrier", STAFF),
			row(POST, "/notebook/{id}/barrier", STAFF),
			row(GET, "/notebook/{id}/flag", STAFF),
			row(POST, "/notebook/{id}/flag", STAFF),
			row(GET, "/notebook/{id}/handoff", STAFF),
			row(POST, "/notebook/{id}/handoff", STAFF),
			row(POST, "/notebook/{id}/handling", STAFF),
			row(GET, "/notebook/{id}/next-step", STAFF),
			row(POST, "/notebook/{id}/next-step", STAFF),
			row(POST, "/notebook/{id}/patient", STAFF),
			row(POST, "/notebook/{id}/return", STAFF),
			row(GET, "/owns", STAFF),
			row(GET, "/owns/{owner}/{span}", STAFF),
			row(GET, "/patients", STAFF),
			row(GET, "/outside-handoffs/{id}", CLINICIANS),
			row(POST, "/outside-handoffs/{id}/confirmation", CLINICIANS),
			row(POST, "/patients", STAFF),
			row(GET, "/patients/elsewhere", CLINICIANS),
			row(POST, "/patients/elsewhere", CLINICIANS),
			row(GET, "/patients/new", STAFF),
			row(POST, "/patients/search", STAFF),
			row(GET, "/patients/{id}", STAFF),
			row(POST, "/patients/{id}/accommodations", STAFF),
			row(POST, "/patients/{id}/accommodations/{accommodation}/end", STAFF),
			row(POST, "/patients/{id}/accommodations/{accommodation}/going-on", STAFF),
			row(POST, "/patients/{id}/already-told", STAFF),
			row(POST, "/patients/{id}/agreements", CLINICIANS),
			row(GET, "/patients/{id}/care-team", STAFF),
			row(POST, "/patients/{id}/care-team", CLINICIANS),
			row(POST, "/patients/{id}/care-team/{member}/leaving", CLINICIANS),
			row(GET, "/patients/{id}/care-team/{member}/letter", CLINICIANS),
			row(GET, "/patients/{id}/care-team/{member}/letter/text", CLINICIANS),
			row(POST, "/patients/{id}/care-team/{member}/may-leave", CLINICIANS),
			row(GET, "/patients/{id}/contact-card", CLINICIANS),
			row(POST, "/patients/{id}/contact-card", CLINICIANS),
			row(POST, "/patients/{id}/contact-card/{position:[1-4]}/acceptance", STAFF),
			row(POST, "/patients/{id}/contact-card/{position:[1-4]}/decline", STAFF),
			row(POST, "/patients/{id}/contact-people/{person}/topics", CLINICIANS),
			row(POST, "/patients/{id}/risk-views", CLINICIANS),
			row(POST, "/patients/{id}/risk-views/{view}/withdrawal", CLINICIANS),
			row(POST, "/patients/{id}/worries", CLINICIANS),
			row(POST, "/patients/{id}/worries/{worry}/answer", CLINICIANS),
			row(POST, "/patients/{id}/barriers", STAFF),
			row(POST, "/patients/{id}/barriers/{barrier}/clearing", STAFF),
			row(POST, "/patients/{id}/barriers/{barrier}/return", STAFF),
			row(POST, "/patients/{id}/death", STAFF),
			row(POST, "/patients/{id}/death/correction", STAFF),
			row(GET, "/patients/{id}/edit", STAFF),
			row(POST, "/patients/{id}/edit", STAFF),
			row(POST, "/patients/{id}/enrollment", STAFF),
			row(GET, "/patients/{id}/enrollment/end", STAFF),
			row(POST, "/patients/{id}/enrollment/end", STAFF),
			row(GET, "/patients/{patientId}/flags", STAFF),
			row(POST, "/patients/{patientId}/flags", STAFF),
			row(POST, "/patients/{patientId}/flags/{flagId}/lowering", STAFF),
			row(GET, "/patients/{id}/handoffs/new", STAFF),
			row(GET, "/patients/{id}/contacts/new", STAFF),
			row(POST, "/patients/{id}/contacts", STAFF),
			row(POST, "/patients/{id}/labels", TREATING),
			row(POST, "/patients/{id}/labels/{label}/account", TREATING),
			row(POST, "/patients/{id}/labels/{label}/questions", TREATING),
			row(POST, "/patients/{id}/labels/{label}/setting-aside", TREATING),
			row(POST, "/patients/{id}/next-steps", STAFF),
			row(GET, "/patients/{id}/next-steps/new", STAFF),
			row(GET, "/patients/{id}/plan", TREATING),
			row(POST, "/patients/{id}/plan", CLINICIANS),
			row(POST, "/patients/{id}/plan/keeper", CLINICIANS),
			row(POST, "/patients/{id}/plan/steps", CLINICIANS),
			row(GET, "/patients/{id}/plan/steps/new", CLINICIANS),
			row(GET, "/patients/{id}/plan/versions", CLINICIANS),
			row(GET, "/patients/{id}/plan/versions/{version:\\d{1,9}}", CLINICIANS),
			row(POST, "/patients/{id}/plan/doses/{step}", CLINICIANS),
			row(GET, "/patients/{id}/plan/paper", TREATING),
			row(GET, "/patients/{id}/plan/paper/file", TREATING),
			row(POST, "/patients/{id}/plan/words", CLINICIANS),
			row(POST, "/patients/{id}/plan/words/{words}/past", CLINICIANS),
			row(POST, "/patients/{id}/outside-handoffs", CLINICIANS),
			row(GET, "/patients/{id}/outside-handoffs/new", CLINICIANS),
			row(GET, "/patients/{id}/responsibilities", STAFF),
			row(POST, "/patients/{id}/responsibilities", STAFF),
			row(GET, "/patients/{id}/plan/said-back", TREATING),
			row(POST, "/patients/{id}/plan/said-back", TREATING),
			row(GET, "/patients/{id}/felt", TREATING),
			row(POST, "/patients/{id}/felt", TREATING),
			row(POST, "/patients/{id}/safety-plan", CLINICIANS),
			row(GET, "/patients/{id}/safety-plan", CLINICIANS),
			row(POST, "/patients/{id}/safety-plan/copies", CLINICIANS),
			row(POST, "/patients/{id}/safety-plan/copies/{copy}/removal", CLINICIANS),
			row(GET, "/patients/{id}/safety-plan/edit", CLINICIANS),
			row(POST, "/patients/{id}/safety-plan/nights", CLINICIANS),
			row(GET, "/patients/{id}/slip", TREATING),
			row(GET, "/patients/{id}/slip/file", TREATING),
			row(GET, "/patients/{id}/visits", STAFF),
			row(POST, "/patients/{id}/visits", STAFF),
			row(GET, "/patients/{id}/visits/new", STAFF),
			row(POST, "/patients/{id}/next-steps/preview", STAFF),
			row(GET, "/patients/{patientId}/notes", CLINICIANS),
			row(GET, "/patients/{patientId}/wins", CLINICIANS),
			row(POST, "/patients/{patientId}/wins", CLINICIANS),
			row(GET, "/people", STAFF, ADMINISTRATION),
			row(POST, "/people", STAFF, ADMINISTRATION),
			row(GET, "/people/new", STAFF, ADMINISTRATION),
			row(GET, "/people/{id}", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/away", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/away/{awayId}/end", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/leaving", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/sign-in", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/sign-in/return", STAFF, ADMINISTRATION),
			row(POST, "/people/{id}/sign-in/stop", STAFF, ADMINISTRATION),
			row(GET, "/responsibilities/{id}", STAFF),
			row(POST, "/responsibilities/{id}/acceptance", STAFF),
			row(POST, "/responsibilities/{id}/decline", STAFF),
			row(POST, "/responsibilities/{id}/end", STAFF),
			row(POST, "/responsibilities/{id}/holder", STAFF),
			row(POST, "/responsibilities/{id}/last-day", STAFF),
			row(POST, "/responsibilities/{id}/return", STAFF),
			anyone(GET, "/sign-in"),
			anyone(POST, "/sign-in"),
			anyone(POST, "/sign-out"),
			row(GET, "/trail", STAFF, PRIVACY),
			row(POST, "/trail/patient", STAFF, PRIVACY),
			row(GET, "/trail/patients/{id}", STAFF, PRIVACY),
			row(GET, "/trail/people/{id}", STAFF, PRIVACY),
			row(POST, "/trail/person", STAFF, PRIVACY),
			row(POST, "/visits/{id}/arrival", STAFF),
			row(POST, "/visits/{id}/cancellation", STAFF),
			row(POST, "/visits/{id}/easier", TREATING),
			row(POST, "/visits/{id}/hard", TREATING),
			row(GET, "/visits/{id}/miss", STAFF),
			row(POST, "/visits/{id}/miss", STAFF),
			anyone(GET, "/webjars/**"),
			row(GET, "/week", STAFF),
			row(GET, "/week/{day:\\d{4}-\\d{2}-\\d{2}}", STAFF),
			row(GET, "/week/{day:\\d{4}-\\d{2}-\\d{2}}/file", STAFF),
			row(GET, "/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}", STAFF),
			row(GET, "/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}/file", STAFF));
	// @formatter:on

	private static final List<AccessRow> MOST_SPECIFIC_FIRST = ROWS.stream()
		.sorted(Comparator.comparing(AccessRow::pattern, PathPattern.SPECIFICITY_COMPARATOR))
		.toList();

	private AccessTable() {
	}

	static Optional<AccessRow> find(HttpMethod method, PathContainer path) {
		HttpMethod asked = (method == HttpMethod.HEAD) ? HttpMethod.GET : method;
		return MOST_SPECIFIC_FIRST.stream()
			.filter((row) -> row.method().equals(asked) && row.pattern().matches(path))
			.findFirst();
	}

	private static List<AccessRow> read(ClassPathResource table) {
		try {
			return table.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(AccessRow::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
