/** What the pages need of the clinic. */
@NullMarked
package org.throughline.clinic.web;

import org.jspecify.annotations.NullMarked;
