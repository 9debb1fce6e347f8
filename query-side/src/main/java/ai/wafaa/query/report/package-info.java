/** Reports: figures of a period as a file, made when asked for or when a schedule falls due. */
@NullMarked
package ai.wafaa.query.report;

import org.jspecify.annotations.NullMarked;
