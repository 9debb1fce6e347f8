/** Answers worded by a language model of the operator's, within bounds and checked before they are said. */
@NullMarked
package ai.wafaa.command.bot.llm;

import org.jspecify.annotations.NullMarked;
