/** How the HTTP interface writes and reads JSON. */
@NullMarked
package ai.wafaa.web.json;

import org.jspecify.annotations.NullMarked;
