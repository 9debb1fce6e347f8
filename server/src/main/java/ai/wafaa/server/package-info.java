/** The one runnable: puts the command side, the projections and the query side together and starts them. */
@NullMarked
package ai.wafaa.server;

import org.jspecify.annotations.NullMarked;
