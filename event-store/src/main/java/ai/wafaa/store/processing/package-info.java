/** Who follows the log: projections, policies and node-private models, each with its own position. */
@NullMarked
package ai.wafaa.store.processing;

import org.jspecify.annotations.NullMarked;
