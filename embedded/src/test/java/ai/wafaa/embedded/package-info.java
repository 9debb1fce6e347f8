@NullMarked
package ai.wafaa.embedded;

import org.jspecify.annotations.NullMarked;
