/** What is said reaches the customer: the outbox, its senders, and how far each message came. */
@NullMarked
package ai.wafaa.command.channel.outbound;

import org.jspecify.annotations.NullMarked;
