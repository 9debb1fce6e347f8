/** Customers that are not there: the demo's traffic. */
@NullMarked
package ai.wafaa.server.demo;

import org.jspecify.annotations.NullMarked;
