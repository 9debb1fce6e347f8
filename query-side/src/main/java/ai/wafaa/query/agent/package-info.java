/** The people of a tenant as users read them. */
@NullMarked
package ai.wafaa.query.agent;

import org.jspecify.annotations.NullMarked;
