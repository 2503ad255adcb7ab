package org.throughline.handoff;

import java.util.List;

/**
 * What handoffs want of one person today.
 *
 * @param atDoor offered to this person and not taken yet, longest waiting first
 * @param takenByOthers offered to this person too; somebody else was quicker
 * @param loops this person took them and owes the sender a word
 * @param waitingTooLong sent by this person, untaken past the clinic's limit: first on
 * their day
 * @param waiting sent by this person, not taken yet
 * @param passedOn sent by this person, and passed on to someone better
 * @param reports told to this person, not read yet
 */
public record HandoffDay(List<HandoffView> atDoor, List<HandoffView> takenByOthers, List<HandoffView> loops,
		List<HandoffView> waitingTooLong, List<HandoffView> waiting, List<HandoffView> passedOn,
		List<HandoffView> reports) {
}
