/** The health of what the server stands on: the log, the read models, Redis, and each follower of the log. */
@NullMarked
package ai.wafaa.server.health;

import org.jspecify.annotations.NullMarked;
