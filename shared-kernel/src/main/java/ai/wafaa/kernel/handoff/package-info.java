/** When and how a person is asked for. */
@NullMarked
package ai.wafaa.kernel.handoff;

import org.jspecify.annotations.NullMarked;
