/** Looks at old events for what should have followed and has not. */
@NullMarked
package ai.wafaa.command.sweep;

import org.jspecify.annotations.NullMarked;
