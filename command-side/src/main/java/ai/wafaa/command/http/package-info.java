/** What the endpoints of the command side share: sending commands, answers that are remembered. */
@NullMarked
package ai.wafaa.command.http;

import org.jspecify.annotations.NullMarked;
