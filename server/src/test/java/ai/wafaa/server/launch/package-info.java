@NullMarked
package ai.wafaa.server.launch;

import org.jspecify.annotations.NullMarked;
