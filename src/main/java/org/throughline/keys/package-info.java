/**
 * The keyboard map: which key does what, one list for every page, and what each person
 * changed of it. Pages name what a key presses; which key that is, is said here alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "staff" })
package org.throughline.keys;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
