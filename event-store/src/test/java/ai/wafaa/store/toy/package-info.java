/** A small domain for the tests of the log. */
@NullMarked
package ai.wafaa.store.toy;

import org.jspecify.annotations.NullMarked;
