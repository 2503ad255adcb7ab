/**
 * Who looked, for the duty of privacy.
 */
@NullMarked
package org.throughline.audit.web;

import org.jspecify.annotations.NullMarked;
