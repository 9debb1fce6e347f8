/** Makes the Arabic sentence encoder that the server ships, and measures it. */
@NullMarked
package ai.wafaa.training.encoder;

import org.jspecify.annotations.NullMarked;
