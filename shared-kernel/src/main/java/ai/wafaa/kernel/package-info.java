/** The language both sides speak. */
@NullMarked
package ai.wafaa.kernel;

import org.jspecify.annotations.NullMarked;
