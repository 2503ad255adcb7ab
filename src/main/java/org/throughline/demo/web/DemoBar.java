package org.throughline.demo.web;

/**
 * The line on top of every page of the demo clinic.
 *
 * @param since when the demo day started, in words
 */
record DemoBar(String since) {
}
