package ai.wafaa.command.channel;

/** Text from outside as it can be stored: PostgreSQL knows no NUL, and half a surrogate pair has no UTF-8. */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Without NUL, and with U+FFFD for each half pair; the same object when there is nothing to mend. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return mend(text, i);
        }
        return text;
    }

    private static String mend(String text, int from) {
        var clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                clean.append(c).append(text.charAt(++i));
            else if (Character.isSurrogate(c)) clean.append(REPLACEMENT);
            else if (c != 0) clean.append(c);
        }
        return clean.toString();
    }
}
