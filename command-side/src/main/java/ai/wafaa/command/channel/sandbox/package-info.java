/** A stand-in for WhatsApp's Graph API, for whoever has no WhatsApp account: it stores what it was sent and shows it. */
@NullMarked
package ai.wafaa.command.channel.sandbox;

import org.jspecify.annotations.NullMarked;
