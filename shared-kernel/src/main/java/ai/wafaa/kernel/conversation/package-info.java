/** One episode of one customer on one channel account: its commands, events and values. */
@NullMarked
package ai.wafaa.kernel.conversation;

import org.jspecify.annotations.NullMarked;
