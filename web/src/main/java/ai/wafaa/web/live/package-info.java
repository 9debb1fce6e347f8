/** What passes between the sides of a process as it happens, and is kept nowhere. */
@NullMarked
package ai.wafaa.web.live;

import org.jspecify.annotations.NullMarked;
