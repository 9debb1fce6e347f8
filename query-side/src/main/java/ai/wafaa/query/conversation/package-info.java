/** Conversations as users read them: lists, one with its messages and notes, the queue. */
@NullMarked
package ai.wafaa.query.conversation;

import org.jspecify.annotations.NullMarked;
