/** One key per person, wrapped by the master key: who destroys the key has erased the person from every event. */
@NullMarked
package ai.wafaa.store.privacy;

import org.jspecify.annotations.NullMarked;
