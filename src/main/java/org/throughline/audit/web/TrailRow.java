package org.throughline.audit.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of the trail in words.
 *
 * @param patientName whom it was about, on the page of one person
 */
record TrailRow(String when, String who, String what, @Nullable String patientName, String note) {
}
