/** A real PostgreSQL and a real Redis as processes of this machine, with their data in one folder. */
@NullMarked
package ai.wafaa.embedded;

import org.jspecify.annotations.NullMarked;
