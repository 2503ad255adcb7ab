package org.throughline.huddle;

/**
 * The win at the end of a huddle: "R.C., 61, came ten minutes early on Thursday."
 */
public record QuietWin(String initials, int age, String words) {
}
