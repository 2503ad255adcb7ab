package org.throughline.fhir;

/**
 * A line of a file that does not come in, and why; never what stood there.
 */
public record RefusedLine(int line, String reason) {

}
