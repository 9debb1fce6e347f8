/** HTTP/1.1 over plain sockets, small enough that the load generator leaves the machine to what it measures. */
@NullMarked
package ai.wafaa.benchmark.http;

import org.jspecify.annotations.NullMarked;
