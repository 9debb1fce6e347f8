/** Simulated agents: signed in, listening to the live stream, claiming, replying, releasing. */
@NullMarked
package ai.wafaa.benchmark.agents;

import org.jspecify.annotations.NullMarked;
