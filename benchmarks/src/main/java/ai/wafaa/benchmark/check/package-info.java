/** What must be true of the log once a run has come to rest. */
@NullMarked
package ai.wafaa.benchmark.check;

import org.jspecify.annotations.NullMarked;
