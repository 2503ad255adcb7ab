package org.throughline.patient;

/**
 * How much of a birth date is known. What is not known is kept as the first month or day.
 */
public enum BirthDatePrecision {

	DAY, MONTH, YEAR

}
