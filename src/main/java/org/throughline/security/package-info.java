/**
 * Who may come in and who may do what: signing in, sessions, the one table of routes, and
 * the person behind each request. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Security", allowedDependencies = { "shared", "clinic", "staff" })
package org.throughline.security;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
