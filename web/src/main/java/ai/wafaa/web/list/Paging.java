package ai.wafaa.web.list;

import ai.wafaa.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which part of a list is wanted: {@code ?page=&limit=} or {@code ?after=&limit=}. Controllers take it as an argument.
 *
 * @param page counted from 1; without meaning when there is a cursor
 * @param limit 1..200
 * @param after the cursor that an earlier {@link Slice} gave as {@code next}; null when pages are wanted
 */
public record Paging(int page, int limit, @Nullable String after) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 200;

    /** @throws Refusal {@code validation-failed} when a number is none, or out of range */
    public static Paging of(MultiValueMap<String, String> query) {
        String after = query.getFirst("after");
        return new Paging(
                number(query, "page", 1, 1_000_000),
                number(query, "limit", DEFAULT_LIMIT, MAX_LIMIT),
                after == null || after.isEmpty() ? null : after);
    }

    private static int number(MultiValueMap<String, String> query, String name, int missing, int max) {
        String text = query.getFirst(name);
        if (text == null || text.isEmpty()) {
            return missing;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outOfRange(name, max);
        }
        throw outOfRange(name, max);
    }

    private static Refusal outOfRange(String name, int max) {
        return Refusal.invalid(name, "must be a number from 1 to " + max);
    }

    /** How many entries lie before the wanted page. */
    public long offset() {
        return (page - 1L) * limit;
    }
}
