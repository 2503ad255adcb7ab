package org.throughline.huddle;

import java.util.List;

/**
 * A section of the huddle with its heading: "Before the weekend".
 */
public record HuddleGroup(HuddleSection section, String heading, List<HuddleLine> lines) {
}
