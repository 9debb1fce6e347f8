/** What the bot knows: each tenant's articles, searchable in memory on every node. */
@NullMarked
package ai.wafaa.command.knowledge;

import org.jspecify.annotations.NullMarked;
