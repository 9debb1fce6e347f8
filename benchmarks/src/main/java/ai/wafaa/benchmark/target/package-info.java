/** The system under test, from outside: its processes, its database, its administration API. */
@NullMarked
package ai.wafaa.benchmark.target;

import org.jspecify.annotations.NullMarked;
