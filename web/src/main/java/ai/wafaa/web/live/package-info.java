/** What passes between people as it happens, from one side to the other and from node to node, and is kept nowhere. */
@NullMarked
package ai.wafaa.web.live;

import org.jspecify.annotations.NullMarked;
