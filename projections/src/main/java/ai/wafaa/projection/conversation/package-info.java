/** The read model of conversations, messages, the queue, agents and the feed of the live stream. */
@NullMarked
package ai.wafaa.projection.conversation;

import org.jspecify.annotations.NullMarked;
