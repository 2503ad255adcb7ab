/**
 * The demo clinic: whether it is on, that nobody but this computer can reach it, and the
 * day it shows. Nothing that it shows depends on it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo clinic")
package org.throughline.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
