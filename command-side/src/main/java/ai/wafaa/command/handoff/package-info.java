/** When a person is asked for, and which person gets the conversation. */
@NullMarked
package ai.wafaa.command.handoff;

import org.jspecify.annotations.NullMarked;
