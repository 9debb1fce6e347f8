/** What both HTTP sides share: who asks, what they are answered, how a request that is sent twice is done once. */
@NullMarked
package ai.wafaa.web;

import org.jspecify.annotations.NullMarked;
