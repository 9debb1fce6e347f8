/** What the modules may know of each other. */
@NullMarked
package ai.wafaa.server.architecture;

import org.jspecify.annotations.NullMarked;
