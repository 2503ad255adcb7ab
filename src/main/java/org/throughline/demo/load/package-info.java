/**
 * Many invented patients by a few statements: to see how quick the pages are.
 */
@NullMarked
package org.throughline.demo.load;

import org.jspecify.annotations.NullMarked;
