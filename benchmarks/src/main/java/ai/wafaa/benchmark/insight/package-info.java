/** Figures over much data: a log of made-up months, counted from nothing, asked for at random. */
@NullMarked
package ai.wafaa.benchmark.insight;

import org.jspecify.annotations.NullMarked;
