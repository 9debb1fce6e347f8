/** The people of a tenant: agents, supervisors, admins, auditors. */
@NullMarked
package ai.wafaa.kernel.agent;

import org.jspecify.annotations.NullMarked;
