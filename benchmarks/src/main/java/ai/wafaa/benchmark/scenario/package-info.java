/** The programs themselves: load, concurrent, idle, faults. */
@NullMarked
package ai.wafaa.benchmark.scenario;

import org.jspecify.annotations.NullMarked;
