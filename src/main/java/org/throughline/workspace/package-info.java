/**
 * Nothing typed is lost: drafts kept as people type, forms that save once however often
 * they are sent, and signals to the pages that are open. Any module may call it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff" })
package org.throughline.workspace;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
