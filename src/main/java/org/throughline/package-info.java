/**
 * The application; each package below is a module of the clinic's work.
 */
@NullMarked
package org.throughline;

import org.jspecify.annotations.NullMarked;
