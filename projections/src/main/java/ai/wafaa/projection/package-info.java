/** Everything that remembers: what the log's events add up to, kept in tables for whoever reads. */
@NullMarked
package ai.wafaa.projection;

import org.jspecify.annotations.NullMarked;
