package org.throughline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that may be long: what stands on it, and how many there are in all.
 *
 * @param beyond the first of the next page, for whoever says what differs from one to the
 * next
 * @param page from 1
 * @param size how many a page holds
 */
public record Piece<T>(List<T> shown, @Nullable T beyond, int page, int size, int total) {

	private static final int LAST = 100_000;

	public Piece {
		shown = List.copyOf(shown);
	}

	/**
	 * @param read the rows of the page, and one more where there is one
	 */
	public static <T> Piece<T> of(List<T> read, int page, int size, int total) {
		boolean more = read.size() > size;
		if (read.isEmpty() && page > 1) {
			throw new NotFound();
		}
		return new Piece<>(more ? read.subList(0, size) : read, more ? read.get(size) : null, page, size, total);
	}

	/** The page that was asked for; the first one unless there can be such a page. */
	public static int asked(@Nullable Integer page) {
		return (page != null && page > 1 && page < LAST) ? page : 1;
	}

	/** How many stand on the pages before. */
	public static int before(int page, int size) {
		return (page - 1) * size;
	}

	public <R> Piece<R> map(Function<T, R> to) {
		return new Piece<>(this.shown.stream().map(to).toList(), (this.beyond != null) ? to.apply(this.beyond) : null,
				this.page, this.size, this.total);
	}

	/**
	 * Each with the one that comes next in the whole list; absent for the last of all.
	 */
	public <R> List<R> eachWithNext(BiFunction<T, @Nullable T, R> to) {
		List<R> all = new ArrayList<>();
		for (int at = 0; at < this.shown.size(); at++) {
			all.add(to.apply(this.shown.get(at), (at + 1 < this.shown.size()) ? this.shown.get(at + 1) : this.beyond));
		}
		return all;
	}

	public int first() {
		return this.shown.isEmpty() ? 0 : before(this.page, this.size) + 1;
	}

	public int last() {
		return before(this.page, this.size) + this.shown.size();
	}

	public boolean hasPrevious() {
		return this.page > 1;
	}

	public boolean hasNext() {
		return this.beyond != null;
	}

	/** All of it stands on this page. */
	public boolean isWhole() {
		return !hasPrevious() && !hasNext();
	}

}
