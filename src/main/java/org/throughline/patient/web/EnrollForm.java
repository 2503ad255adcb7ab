package org.throughline.patient.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * How somebody came into our care, as typed.
 */
record EnrollForm(@Nullable UUID formKey, @Line(max = 120) @Nullable String agreedHow, @Nullable String since) {

}
