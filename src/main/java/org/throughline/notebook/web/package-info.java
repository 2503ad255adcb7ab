/**
 * The pages of the notebook, and the strip of it on every other page.
 */
@NullMarked
package org.throughline.notebook.web;

import org.jspecify.annotations.NullMarked;
