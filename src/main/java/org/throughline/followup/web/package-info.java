/**
 * The pages of next steps: a new one, one step with its actions and history.
 */
@NullMarked
package org.throughline.followup.web;

import org.jspecify.annotations.NullMarked;
