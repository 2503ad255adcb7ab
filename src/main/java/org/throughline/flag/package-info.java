/**
 * Why a patient is on the list today: flags raised by hand, and the {@link FlagSource}
 * that other modules implement for the flags that follow from what they own. Any module
 * above may raise, lower and read flags.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "workspace" })
@NullMarked
package org.throughline.flag;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
