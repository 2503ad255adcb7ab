/**
 * Walking into the demo clinic.
 */
@NullMarked
package org.throughline.demo.web;

import org.jspecify.annotations.NullMarked;
