/**
 * What three or more modules need: ids, what the trail listens to, refusals, and text as
 * people may type it. Names no other module.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.throughline.shared;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
