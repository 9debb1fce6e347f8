/** What belongs to one request: its identities in logs and events, its size. */
@NullMarked
package ai.wafaa.web.request;

import org.jspecify.annotations.NullMarked;
