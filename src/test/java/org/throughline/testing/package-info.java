/**
 * What the tests of every module share: a real database, a clock that stands still.
 */
package org.throughline.testing;
