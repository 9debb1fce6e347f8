/** Where the sides meet that do not know each other. */
@NullMarked
package ai.wafaa.server.wiring;

import org.jspecify.annotations.NullMarked;
