/** Fits what the bot's search and confidence go by, and measures both. */
@NullMarked
package ai.wafaa.training.answers;

import org.jspecify.annotations.NullMarked;
