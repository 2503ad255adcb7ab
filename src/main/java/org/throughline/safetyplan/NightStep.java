package org.throughline.safetyplan;

import java.util.UUID;

/**
 * The open next step that was made because of an answer about 2 a.m.
 *
 * @param nobodys nobody has said yes to it
 */
public record NightStep(UUID id, String title, boolean nobodys) {
}
