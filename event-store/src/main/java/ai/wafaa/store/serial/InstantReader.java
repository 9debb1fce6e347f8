package ai.wafaa.store.serial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants as events have them, {@code 2026-01-31T23:59:59.123456Z}, by their digits; whatever looks different is left to Jackson. Every event has one at
 * least, and a replay spent a quarter of the time in which it opened events on the general formatter.
 */
final class InstantReader extends StdDeserializer<Instant> {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;
    private static final int SHORTEST_MONTH = 28;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant read = parser.currentToken() == JsonToken.VALUE_STRING ? read(parser.getString()) : null;
        return read != null ? read : InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** Null for what has another form, or a number out of range. */
    static @Nullable Instant read(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text)) return null;
        int nanos = end == FORM.length() ? 0 : nanos(text, end);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (nanos < 0 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
        if (day < 1 || (day > SHORTEST_MONTH && day > YearMonth.of(year, month).lengthOfMonth())) return null;
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            char wanted = FORM.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) return false;
        }
        return true;
    }

    /** The digits after the point, -1 where there is no point or something else than up to nine digits. */
    private static int nanos(String text, int end) {
        int from = FORM.length() + 1;
        if (text.charAt(from - 1) != '.' || end == from || end - from > NANO_DIGITS) return -1;
        int value = 0;
        for (int i = from; i < from + NANO_DIGITS; i++) {
            int digit = i < end ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) return -1;
            value = value * 10 + digit;
        }
        return value;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) value = value * 10 + text.charAt(i) - '0';
        return value;
    }
}
