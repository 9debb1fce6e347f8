/** What an admin sees of the tenant's channels, and how they are tried. */
@NullMarked
package ai.wafaa.command.channel.setup;

import org.jspecify.annotations.NullMarked;
