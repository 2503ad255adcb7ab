/**
 * The embedded PostgreSQL that runs when no database server is configured, so that a
 * clinic can start with nothing but a JDK. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Embedded database", allowedDependencies = {})
package org.throughline.localdb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
