/** Latencies, resources and results. */
@NullMarked
package ai.wafaa.benchmark.measure;

import org.jspecify.annotations.NullMarked;
