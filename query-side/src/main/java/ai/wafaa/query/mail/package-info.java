/** Mail out, by SMTP; without an SMTP host into a sandbox that shows what it was sent. */
@NullMarked
package ai.wafaa.query.mail;

import org.jspecify.annotations.NullMarked;
