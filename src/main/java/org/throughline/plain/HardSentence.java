package org.throughline.plain;

/**
 * A sentence that many patients cannot read.
 *
 * @param grade the school year it is for
 */
public record HardSentence(String words, int grade) {
}
