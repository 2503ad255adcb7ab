/**
 * The demo clinic: whether it is on, and that nobody but this computer can reach it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo clinic")
package org.throughline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
