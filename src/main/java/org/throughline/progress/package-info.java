/**
 * How it goes: the three-line note, wins, and every contact with what got easier. Pages
 * and modules above write and read them; nothing here knows of next steps or huddles.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "workspace" })
@NullMarked
package org.throughline.progress;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
