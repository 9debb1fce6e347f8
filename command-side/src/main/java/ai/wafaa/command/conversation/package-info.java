/** The conversation: what may happen to it, and the endpoints that ask for it. */
@NullMarked
package ai.wafaa.command.conversation;

import org.jspecify.annotations.NullMarked;
