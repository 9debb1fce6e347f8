package ai.wafaa.command.sentiment;

import ai.wafaa.command.knowledge.Normaliser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words of which it is known beforehand how they feel; the model decides how much to make of that. */
final class SentimentLexicon {
    private static final String FILE = "lexicon.txt";
    private static final int SHORTEST_STEM = 3;
    private static final List<String> ENDINGS =
            List.of("ing", "ed", "es", "ly", "er", "s", "d", "ين", "ات", "ون", "ها", "هم", "كم", "ه", "ي", "و");
    private static final List<String> PREFIXES = List.of("وال", "بال", "ال", "و", "ف", "ب");
    private static final Map<String, Integer> WORDS = read();

    private SentimentLexicon() {}

    /** From -3, very bad, to 3, very good; 0 where the word is not known. The word is normalised. */
    static int of(String word) {
        Integer known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                known = WORDS.get(word.substring(0, word.length() - ending.length()));
                if (known != null) {
                    return known;
                }
            }
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_STEM) {
                return WORDS.getOrDefault(word.substring(prefix.length()), 0);
            }
        }
        return 0;
    }

    private static Map<String, Integer> read() {
        var words = new HashMap<String, Integer>(4_000);
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentimentLexicon.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    int strength = Integer.parseInt(line.substring(0, 2));
                    for (String word : line.substring(3).split(" ")) {
                        words.putIfAbsent(Normaliser.normalise(word).replace("'", ""), strength);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        for (String emoji : "😀😃😄😁😆😊🙂😍🥰😘❤♥💕💖💗💙💚💛💜🙏👍👏🎉🥳😎🤩🌹💐🌷😇🤗💯✨"
                .codePoints()
                .mapToObj(Character::toString)
                .toList()) {
            words.put(emoji, 2);
        }
        for (String emoji : "😞😔😟🙁☹😕😣😖😫😩😢😭😤😒🙄👎💔😓😥"
                .codePoints()
                .mapToObj(Character::toString)
                .toList()) {
            words.put(emoji, -2);
        }
        for (String emoji :
                "😠😡🤬🤮🤢💩🖕".codePoints().mapToObj(Character::toString).toList()) {
            words.put(emoji, -3);
        }
        words.put("<happy>", 2);
        words.put("<sad>", -2);
        return Map.copyOf(words);
    }
}
