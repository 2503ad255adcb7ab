/**
 * What every page needs to answer a form.
 */
@NullMarked
package org.throughline.shared.web;

import org.jspecify.annotations.NullMarked;
