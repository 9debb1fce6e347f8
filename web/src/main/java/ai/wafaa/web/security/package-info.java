/** Who asks: tokens, cookies, roles, and what is open to everybody. */
@NullMarked
package ai.wafaa.web.security;

import org.jspecify.annotations.NullMarked;
