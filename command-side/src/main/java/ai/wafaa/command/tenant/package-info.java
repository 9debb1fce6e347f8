/** Companies that use the system. */
@NullMarked
package ai.wafaa.command.tenant;

import org.jspecify.annotations.NullMarked;
