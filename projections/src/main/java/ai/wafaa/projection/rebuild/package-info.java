/** Building the read models again from the log: to compare them with what is served, or to replace it. */
@NullMarked
package ai.wafaa.projection.rebuild;

import org.jspecify.annotations.NullMarked;
