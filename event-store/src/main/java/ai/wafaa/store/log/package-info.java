/** The log in PostgreSQL: appended under one lock in gap-free positions, read by page, and followed from memory. */
@NullMarked
package ai.wafaa.store.log;

import org.jspecify.annotations.NullMarked;
