/** What the bot may say. */
@NullMarked
package ai.wafaa.kernel.knowledge;

import org.jspecify.annotations.NullMarked;
