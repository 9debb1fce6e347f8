package ai.wafaa.query.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Words, numbers and dates in a report's language; Western digits in both, as in the interface's figures. */
final class Words {
    private static final String NONE = "–";

    private final ResourceBundle words;
    private final Locale locale;
    private final ZoneId zone;

    Words(String language, ZoneId zone) {
        this.locale = Locale.forLanguageTag(language.equals("ar") ? "ar-u-nu-latn" : "en");
        this.words = ResourceBundle.getBundle(
                "ai.wafaa.query.report.words",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.zone = zone;
    }

    /** The name of what is written in capitals or small letters in the interface; itself where there is none. */
    String of(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    String decimal(@Nullable Double value) {
        if (value == null) return NONE;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String percent(@Nullable Double share) {
        if (share == null) return NONE;
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** Seconds, to the millisecond. */
    String seconds(@Nullable Long millis) {
        if (millis == null) return NONE;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(3);
        format.setMaximumFractionDigits(3);
        return format.format(millis / 1000.0) + " " + of("s");
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }

    /** The days of a period, of which a single one is told once. */
    String period(Instant from, Instant to) {
        String first = day(from);
        String last = day(to.minus(1, ChronoUnit.MICROS));
        return first.equals(last) ? first : first + " – " + last;
    }

    /** Short, for an axis. */
    String shortDay(Instant instant) {
        return DateTimeFormatter.ofPattern("d/M", Locale.ENGLISH).format(instant.atZone(zone));
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }
}
