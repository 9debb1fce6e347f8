/** Channels against a real database, over real HTTP. */
@NullMarked
package ai.wafaa.command.channel;

import org.jspecify.annotations.NullMarked;
