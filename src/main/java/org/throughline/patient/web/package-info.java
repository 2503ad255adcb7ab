/**
 * The forms for adding and changing a patient.
 */
@NullMarked
package org.throughline.patient.web;

import org.jspecify.annotations.NullMarked;
