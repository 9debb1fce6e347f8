@NullMarked
package ai.wafaa.server.wiring;

import org.jspecify.annotations.NullMarked;
