package org.throughline.staff;

/**
 * How much of a patient people see: clinical, care, desk, or the shared screen of the
 * huddle.
 */
public enum Group {

	CLINICAL, CARE, DESK, SCREEN

}
