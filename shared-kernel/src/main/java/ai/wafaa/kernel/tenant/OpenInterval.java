package ai.wafaa.kernel.tenant;

/**
 * A time of the week at which a tenant is open, in its zone.
 *
 * @param day on which it begins, 1 Monday to 7 Sunday
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}; not later than {@code from} means on the next day, and the same means the whole day
 */
public record OpenInterval(int day, String from, String to) {}
