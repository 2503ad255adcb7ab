package org.throughline.huddle;

import java.util.List;

import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.StaffCard;

/**
 * One patient of the huddle, for whom somebody is being found who holds something.
 *
 * @param people whom its kind allows; those who are away stand last
 */
public record HuddleHoldingAsk(String initials, int age, ResponsibilityView held, List<StaffCard> people) {
}
