/** Any other system that can call a webhook. */
@NullMarked
package ai.wafaa.command.channel.generic;

import org.jspecify.annotations.NullMarked;
