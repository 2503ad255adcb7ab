/**
 * The pages on which a plan is written, read in its versions and compared.
 */
@NullMarked
package org.throughline.careplan.web;

import org.jspecify.annotations.NullMarked;
