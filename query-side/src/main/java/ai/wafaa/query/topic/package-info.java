/** Topics: what customers write about, found in their messages. */
@NullMarked
package ai.wafaa.query.topic;

import org.jspecify.annotations.NullMarked;
