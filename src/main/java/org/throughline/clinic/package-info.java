/**
 * Where we are: the organization's clinics with their time zones, open hours, closed days
 * and thresholds. Everybody may ask; only administration changes it.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.throughline.clinic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
