/** How people feel: four classes told from a message's words, in memory and within a fraction of a millisecond. */
@NullMarked
package ai.wafaa.command.sentiment;

import org.jspecify.annotations.NullMarked;
