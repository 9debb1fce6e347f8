/** Makes the sentiment model that the server ships, and measures it. */
@NullMarked
package ai.wafaa.training.sentiment;

import org.jspecify.annotations.NullMarked;
