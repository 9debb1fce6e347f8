/** The published description of the interface. */
@NullMarked
package ai.wafaa.web.openapi;

import org.jspecify.annotations.NullMarked;
