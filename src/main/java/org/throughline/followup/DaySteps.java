package org.throughline.followup;

import java.util.List;

/**
 * What next steps want of one person today.
 *
 * @param cameBack somebody said no to what this person asked (rule 2)
 * @param asked of this person, unanswered
 * @param saidForYou somebody said yes for this person today; it can still be turned down
 * (rule 7)
 * @param yours said yes to, hardest not yet first
 * @param toCheck patients' steps whose check date has come
 * @param unread how many more of {@code yours} are due later, when not all were asked for
 */
public record DaySteps(List<StepView> cameBack, List<StepView> asked, List<StepView> saidForYou, List<StepView> yours,
		List<StepView> toCheck, int unread) {
}
