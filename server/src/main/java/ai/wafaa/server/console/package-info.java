/** Serves the agents' web page. */
@NullMarked
package ai.wafaa.server.console;

import org.jspecify.annotations.NullMarked;
