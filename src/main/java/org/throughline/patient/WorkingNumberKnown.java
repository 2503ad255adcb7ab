package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import org.throughline.staff.Actor;

/**
 * After a wrong number a patient has a phone again that counts as right.
 */
public record WorkingNumberKnown(UUID patientId, Actor by, Instant at) {
}
