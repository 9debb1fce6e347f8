/** Brings tenants in: the demo's, and those that an operator adds. */
@NullMarked
package ai.wafaa.server.provision;

import org.jspecify.annotations.NullMarked;
