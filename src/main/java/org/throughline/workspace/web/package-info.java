/**
 * What open pages ask of the workspace: drafts as they are typed, the stream of live
 * signals, and the numbers in the navigation.
 */
@NullMarked
package org.throughline.workspace.web;

import org.jspecify.annotations.NullMarked;
