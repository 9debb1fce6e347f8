/** Figures: what the log's events count, added up in quarter-hours, and the facts that they count. */
@NullMarked
package ai.wafaa.projection.insight;

import org.jspecify.annotations.NullMarked;
