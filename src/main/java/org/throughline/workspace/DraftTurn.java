package org.throughline.workspace;

/**
 * Where in the order of one page's keepings a draft stands, so that words typed earlier
 * and received later do not take the place of newer ones.
 *
 * @param page the number the open page gave itself when it was loaded
 * @param count the how-manieth keeping on that page, from 1
 */
public record DraftTurn(long page, int count) {
}
