/**
 * Who did what, and who looked: a line for each, written in the same transaction, never
 * changed and never deleted. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Trail", allowedDependencies = { "shared", "clinic", "staff", "patient" })
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
