/** From the command line to a running server: settings, embedded services, order of start and stop, messages. */
@NullMarked
package ai.wafaa.server.launch;

import org.jspecify.annotations.NullMarked;
