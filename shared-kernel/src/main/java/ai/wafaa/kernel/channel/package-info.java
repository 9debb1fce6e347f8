/** Where customers write from. */
@NullMarked
package ai.wafaa.kernel.channel;

import org.jspecify.annotations.NullMarked;
