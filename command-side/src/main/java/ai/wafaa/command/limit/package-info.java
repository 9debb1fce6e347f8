/** How much may come in at once: per address, and per tenant. */
@NullMarked
package ai.wafaa.command.limit;

import org.jspecify.annotations.NullMarked;
