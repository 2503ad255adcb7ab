/**
 * "Who owns what", a page only: gaps first, then every open step by its owner.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "responsibility", "careteam" })
@NullMarked
package org.throughline.board;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
