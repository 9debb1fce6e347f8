/** When a person is asked for without the customer pressing a button: keywords, low confidence, sentiment, intent. */
@NullMarked
package ai.wafaa.command.bot.trigger;

import org.jspecify.annotations.NullMarked;
