/**
 * The settings page and its forms.
 */
@NullMarked
package org.throughline.settings.web;

import org.jspecify.annotations.NullMarked;
