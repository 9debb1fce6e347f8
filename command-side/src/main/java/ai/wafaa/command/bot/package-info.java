/** The bot: an answer with a confidence and its sources, or the admission that there is none. */
@NullMarked
package ai.wafaa.command.bot;

import org.jspecify.annotations.NullMarked;
