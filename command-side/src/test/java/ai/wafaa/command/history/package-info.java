/** Random histories against the rules that must hold in every prefix of the log. */
@NullMarked
package ai.wafaa.command.history;

import org.jspecify.annotations.NullMarked;
