/** The people of a tenant: what they may do and hold. */
@NullMarked
package ai.wafaa.command.agent;

import org.jspecify.annotations.NullMarked;
