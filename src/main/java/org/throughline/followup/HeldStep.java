package org.throughline.followup;

/**
 * One of the first steps that an owner has in a span of time.
 *
 * @param inSpan how many they have there, with this one
 * @param askedInSpan how many of those they have not answered yet
 */
public record HeldStep(StepView step, DueSpan span, int inSpan, int askedInSpan) {

}
