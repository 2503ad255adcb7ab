/**
 * The page on which a person chooses their e-mails.
 */
@NullMarked
package org.throughline.nudge.web;

import org.jspecify.annotations.NullMarked;
