/** Who may sign in, and for how long; what belongs to a signed-in user alone. */
@NullMarked
package ai.wafaa.command.access;

import org.jspecify.annotations.NullMarked;
