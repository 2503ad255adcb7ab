/**
 * The embedded PostgreSQL that runs when no database server is configured, so that a
 * clinic can start with nothing but a JDK. Only the demo asks it something: whether it
 * shows the demo clinic.
 */
@NullMarked
@ApplicationModule(displayName = "Embedded database", allowedDependencies = {})
package org.throughline.localdb;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
