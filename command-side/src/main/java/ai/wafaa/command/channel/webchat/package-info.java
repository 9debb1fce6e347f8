/** The visitor's side of web chat. */
@NullMarked
package ai.wafaa.command.channel.webchat;

import org.jspecify.annotations.NullMarked;
