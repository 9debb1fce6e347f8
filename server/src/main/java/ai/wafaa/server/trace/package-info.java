/** One trace and one correlation over a request, the commands it sends, their events, and whoever handles these. */
@NullMarked
package ai.wafaa.server.trace;

import org.jspecify.annotations.NullMarked;
