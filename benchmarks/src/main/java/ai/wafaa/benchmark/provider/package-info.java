/** The messaging provider's side: signed webhooks in, a Graph API that answers, delivery statuses back. */
@NullMarked
package ai.wafaa.benchmark.provider;

import org.jspecify.annotations.NullMarked;
