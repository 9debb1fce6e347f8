package ai.wafaa.command.sentiment;

import ai.wafaa.command.knowledge.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into what may carry feeling: words, emoticons, emoji and marks. Addresses, names and figures become one token each. */
final class SentimentTokens {
    static final String URL = "<url>";
    static final String USER = "<user>";
    static final String NUMBER = "<num>";
    private static final int LONGEST = 1_000;
    private static final int MOST_TOKENS = 160;
    private static final Pattern TOKEN = Pattern.compile("(?<url>https?\\S*|www\\.\\S+)|(?<user>@\\w+)"
            + "|(?<emoticon>[:;=8][-'^]?[)(DPp/\\\\\\]\\[|oO*3]+|<3|\\^_\\^|-_-|[xX]D\\b)"
            + "|(?<num>[$£€#]?\\d[\\d.,:/%-]*\\p{L}{0,2}\\b)"
            + "|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)"
            + "|(?<mark>[!?؟]+|\\.{2,}|…)"
            + "|(?<stop>[.,;:،؛\\n])"
            + "|(?<symbol>[\\p{So}\\p{Sk}])");

    /**
     * @param text normalised, as the model knows it
     * @param shown as the customer wrote it
     */
    record Token(String text, String shown, Kind kind, boolean loud, boolean stretched) {}

    enum Kind {
        WORD,
        PLACEHOLDER,
        EMOTICON,
        MARK,
        STOP
    }

    private SentimentTokens() {}

    static List<Token> of(String message) {
        String text = unescaped(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find() && tokens.size() < MOST_TOKENS) {
            tokens.add(token(matcher));
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        String shown = matcher.group();
        if (matcher.group("url") != null) {
            return new Token(URL, shown, Kind.PLACEHOLDER, false, false);
        }
        if (matcher.group("user") != null) {
            return new Token(USER, shown, Kind.PLACEHOLDER, false, false);
        }
        if (matcher.group("num") != null) {
            return new Token(NUMBER, shown, Kind.PLACEHOLDER, false, false);
        }
        if (matcher.group("emoticon") != null) {
            return new Token(emoticon(shown), shown, Kind.EMOTICON, false, false);
        }
        if (matcher.group("symbol") != null) {
            return new Token(shown, shown, Kind.EMOTICON, false, false);
        }
        if (matcher.group("mark") != null) {
            return new Token(mark(shown), shown, Kind.MARK, shown.length() > 1, false);
        }
        if (matcher.group("stop") != null) {
            return new Token(".", shown, Kind.STOP, false, false);
        }
        String word = Normaliser.normalise(shown).replace("'", "");
        return new Token(word, shown, Kind.WORD, isLoud(shown), isStretched(shown));
    }

    private static String emoticon(String shown) {
        char mouth = shown.charAt(shown.length() - 1);
        return switch (mouth) {
            case ')', 'D', ']', 'P', 'p', '3', '*', '^' -> "<happy>";
            case '(', '[', '/', '\\', '|', '_' -> "<sad>";
            default -> "<face>";
        };
    }

    private static String mark(String shown) {
        boolean asks = shown.indexOf('?') >= 0 || shown.indexOf('؟') >= 0;
        boolean cries = shown.indexOf('!') >= 0;
        if (asks) {
            return cries ? "?!" : "?";
        }
        return cries ? "!" : "…";
    }

    private static boolean isLoud(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isStretched(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"");
    }
}
