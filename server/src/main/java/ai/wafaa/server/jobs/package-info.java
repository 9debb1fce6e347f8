/** Scheduled jobs: when what runs, kept in the database. */
@NullMarked
package ai.wafaa.server.jobs;

import org.jspecify.annotations.NullMarked;
