/** Where messages come in and go out: what all channels share. */
@NullMarked
package ai.wafaa.command.channel;

import org.jspecify.annotations.NullMarked;
