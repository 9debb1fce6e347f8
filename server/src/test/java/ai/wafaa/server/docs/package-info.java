/** What the pages for users and operators say, against what is so. */
@NullMarked
package ai.wafaa.server.docs;

import org.jspecify.annotations.NullMarked;
