/** The live stream: what happened, told to the users who may know it, in order and without holes. */
@NullMarked
package ai.wafaa.query.stream;

import org.jspecify.annotations.NullMarked;
