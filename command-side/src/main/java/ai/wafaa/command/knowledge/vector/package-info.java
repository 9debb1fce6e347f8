/** Sentences as vectors: what means the same lies near each other, whatever the words. */
@NullMarked
package ai.wafaa.command.knowledge.vector;

import org.jspecify.annotations.NullMarked;
