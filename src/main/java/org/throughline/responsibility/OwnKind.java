package org.throughline.responsibility;

import java.util.UUID;

/**
 * A kind of responsibility that only this clinic knows, and who may hold it.
 */
public record OwnKind(UUID id, String name, WhoMay whoMay) {
}
