/** How events, snapshots and tokens become bytes: logical names, JSON, personal fields encrypted. */
@NullMarked
package ai.wafaa.store.serial;

import org.jspecify.annotations.NullMarked;
