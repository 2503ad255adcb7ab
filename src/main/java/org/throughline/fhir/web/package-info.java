/**
 * The page that brings patients in.
 */
@NullMarked
package org.throughline.fhir.web;

import org.jspecify.annotations.NullMarked;
