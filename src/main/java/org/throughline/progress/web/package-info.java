/**
 * The form that logs a contact in two clicks.
 */
@NullMarked
package org.throughline.progress.web;

import org.jspecify.annotations.NullMarked;
