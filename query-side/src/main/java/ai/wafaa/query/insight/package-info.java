/** Analytics: figures over any range and zone, and the lists that they count. */
@NullMarked
package ai.wafaa.query.insight;

import org.jspecify.annotations.NullMarked;
