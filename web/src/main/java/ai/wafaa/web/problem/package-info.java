/** Every failure as a problem document. */
@NullMarked
package ai.wafaa.web.problem;

import org.jspecify.annotations.NullMarked;
