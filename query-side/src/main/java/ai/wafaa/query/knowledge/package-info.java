/** What the recorded conversations say about the knowledge. */
@NullMarked
package ai.wafaa.query.knowledge;

import org.jspecify.annotations.NullMarked;
