/**
 * Tells a writer which English sentence is hard to read. Knows nothing of patients.
 */
@ApplicationModule(displayName = "Plain words", allowedDependencies = {})
@NullMarked
package org.throughline.plain;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
