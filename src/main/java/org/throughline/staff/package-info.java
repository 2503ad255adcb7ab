/**
 * The people who work here: discipline, duties, clinics, away dates, sign-in stopped,
 * left. Every module may ask {@link org.throughline.staff.StaffDirectory} who somebody
 * is; what a person still holds is found through {@link org.throughline.staff.HeldWork}.
 */
@NullMarked
@ApplicationModule(displayName = "Staff", allowedDependencies = { "shared", "clinic" })
package org.throughline.staff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
