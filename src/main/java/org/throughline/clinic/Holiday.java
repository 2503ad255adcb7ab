package org.throughline.clinic;

import java.time.LocalDate;

/**
 * A holiday on a day of one year.
 *
 * @param key what it is called in every year and state
 * @param name how people call it, to stand after "before"
 * @param day the day it is kept on
 * @param federal kept by the whole country
 * @param daysOff whether offices close; a day that is only observed leaves them open
 */
record Holiday(String key, String name, LocalDate day, boolean federal, boolean daysOff) {
}
