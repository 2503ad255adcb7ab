/**
 * Whom we care for: the person, how to reach them, what anyone who meets them should
 * know, contact people, barriers, and whether they are listed or in our care. Every
 * module asks {@link org.throughline.patient.PatientAccess} before it shows or changes
 * anything about one patient.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "workspace" })
@NullMarked
package org.throughline.patient;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
