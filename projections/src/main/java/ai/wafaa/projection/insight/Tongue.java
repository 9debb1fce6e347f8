package ai.wafaa.projection.insight;

/** The language of a text by its script, which is what tells English and Arabic apart. */
final class Tongue {
    static final String UNKNOWN = "und";
    private static final int ENOUGH = 200;

    private Tongue() {}

    /** {@code ar} or {@code en} by the greater part of the letters; {@link #UNKNOWN} where there are none of these. */
    static String of(String text) {
        int arabic = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
            char c = text.charAt(i);
            if (c >= '\u0600' && c <= '\u06ff' && Character.isLetter(c)) arabic++;
            else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') latin++;
        }
        if (arabic + latin == 0) return UNKNOWN;
        return arabic > latin ? "ar" : "en";
    }
}
