/** Tenants, channel accounts and triggers at hand: a private model of each node, for what must not wait for a database. */
@NullMarked
package ai.wafaa.command.directory;

import org.jspecify.annotations.NullMarked;
