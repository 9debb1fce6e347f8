package ai.wafaa.web.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that moves.
 *
 * @param next the cursor after which the list goes on; null at its end
 */
public record Slice<T>(List<T> data, @JsonInclude @Nullable String next) {}
