/** Programs that load a running Wafaa from outside and check what it recorded and answered. */
@NullMarked
package ai.wafaa.benchmark;

import org.jspecify.annotations.NullMarked;
