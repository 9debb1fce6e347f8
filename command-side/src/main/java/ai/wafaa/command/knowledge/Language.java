package ai.wafaa.command.knowledge;

/** The languages that the bot and its texts know. */
public enum Language {
    ENGLISH("en"),
    ARABIC("ar");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as articles carry it. */
    public String tag() {
        return tag;
    }

    /** By tag ({@code ar}, {@code ar-SA}); everything that is not Arabic counts as English. */
    public static Language of(String tag) {
        return tag.toLowerCase(java.util.Locale.ROOT).startsWith("ar") ? ARABIC : ENGLISH;
    }

    /**
     * By script. Arabic speakers mix English words into Arabic sentences far more often than the other way round, so a third of the words is enough.
     * A text without words is English.
     */
    public static Language detect(String text) {
        int words = 0;
        int arabic = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord) {
                words++;
                if (isArabic(c)) {
                    arabic++;
                }
            }
            inWord = letter || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return arabic > 0 && arabic * 3 >= words ? ARABIC : ENGLISH;
    }

    private static boolean isArabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
