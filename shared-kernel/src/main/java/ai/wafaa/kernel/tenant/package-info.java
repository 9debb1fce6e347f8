/** Companies that use the system. */
@NullMarked
package ai.wafaa.kernel.tenant;

import org.jspecify.annotations.NullMarked;
