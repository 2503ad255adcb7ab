/**
 * Find anything in two keystrokes: patients, people and open next steps by what somebody
 * remembers of them. Pages only; it composes the searches of the modules below.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "careteam" })
@NullMarked
package org.throughline.find;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
