/**
 * The safety plan to read, and to write with the patient.
 */
@NullMarked
package org.throughline.safetyplan.web;

import org.jspecify.annotations.NullMarked;
