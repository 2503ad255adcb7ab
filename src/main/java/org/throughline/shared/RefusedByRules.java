package org.throughline.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several rules of the clinic say no at once. Each message stands beside its own field,
 * so that nobody mends one to be told of the next.
 */
public class RefusedByRules extends RefusedByRule {

	private final List<RefusedByRule> each;

	private RefusedByRules(List<RefusedByRule> each) {
		super(each.get(0).field(), each.stream().map(RefusedByRule::text).collect(Collectors.joining(" ")));
		this.each = List.copyOf(each);
	}

	/**
	 * @throws RefusedByRule when there is any
	 */
	public static void throwAny(List<RefusedByRule> refused) {
		if (!refused.isEmpty()) {
			throw (refused.size() == 1) ? refused.get(0) : new RefusedByRules(refused);
		}
	}

	public List<RefusedByRule> each() {
		return this.each;
	}

}
