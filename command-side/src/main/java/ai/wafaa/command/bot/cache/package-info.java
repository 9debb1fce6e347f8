/** Answers that were given before, kept until an article changes or their time is over. */
@NullMarked
package ai.wafaa.command.bot.cache;

import org.jspecify.annotations.NullMarked;
