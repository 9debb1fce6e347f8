/** Rows read and written in bulk: one statement per table and batch. */
@NullMarked
package ai.wafaa.projection.table;

import org.jspecify.annotations.NullMarked;
