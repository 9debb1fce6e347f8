/** The log as its users see it: commands in, recorded events out, and what a batch of commands shares. */
@NullMarked
package ai.wafaa.store;

import org.jspecify.annotations.NullMarked;
