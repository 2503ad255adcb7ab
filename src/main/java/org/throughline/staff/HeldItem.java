package org.throughline.staff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that names a person.
 *
 * @param what as the viewer may read it
 * @param due absent when it has no time
 * @param door the address of the page where it is handled alone
 */
public record HeldItem(@Nullable UUID patientId, String what, @Nullable Instant due, String door) {
}
