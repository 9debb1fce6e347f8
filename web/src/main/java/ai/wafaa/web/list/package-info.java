/** Lists, and reads that wait for a write. */
@NullMarked
package ai.wafaa.web.list;

import org.jspecify.annotations.NullMarked;
