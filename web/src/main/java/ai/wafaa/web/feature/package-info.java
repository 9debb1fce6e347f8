/** Which features a tenant has, through OpenFeature. */
@NullMarked
package ai.wafaa.web.feature;

import org.jspecify.annotations.NullMarked;
