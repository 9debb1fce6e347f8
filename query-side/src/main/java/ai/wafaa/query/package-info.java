/** Everything that answers: reads, and the live stream. */
@NullMarked
package ai.wafaa.query;

import org.jspecify.annotations.NullMarked;
