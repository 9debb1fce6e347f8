/** How the parts of the system are, asked one by one. */
@NullMarked
package ai.wafaa.web.health;

import org.jspecify.annotations.NullMarked;
