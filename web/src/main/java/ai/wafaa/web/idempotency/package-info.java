/** A request that is sent again is answered again, not done again. */
@NullMarked
package ai.wafaa.web.idempotency;

import org.jspecify.annotations.NullMarked;
