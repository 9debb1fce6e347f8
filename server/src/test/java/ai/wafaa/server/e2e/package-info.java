/** The whole server, driven from outside over HTTP, on real services. */
@NullMarked
package ai.wafaa.server.e2e;

import org.jspecify.annotations.NullMarked;
