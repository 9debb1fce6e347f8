/** What is counted, and how: the figures that both the counting and the answering side know. */
@NullMarked
package ai.wafaa.kernel.insight;

import org.jspecify.annotations.NullMarked;
