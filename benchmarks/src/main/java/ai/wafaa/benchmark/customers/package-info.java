/** Simulated customers: what they write, when, and what they are waiting for. */
@NullMarked
package ai.wafaa.benchmark.customers;

import org.jspecify.annotations.NullMarked;
