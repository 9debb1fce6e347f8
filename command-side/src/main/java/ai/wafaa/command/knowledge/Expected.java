package ai.wafaa.command.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** What the answer to a question must hold: "how long" wants a time, "how much" an amount. */
enum Expected {
    TIME(
            "how (long|soon|fast|many (days|hours|weeks))|when|what time|until|opening hours|متي|امتي|ايمتي|وقتاش|وقتاه|كم (يوم|ساعه|مده|وقت|يستغرق)|مده|قديش (وقت|بياخد)|ساعات العمل",
            "\\d+ ?(:\\d\\d|minutes?|hours?|(working |business )?(days?|weeks?)|months?|a\\.?m|p\\.?m)|\\d\\d?:\\d\\d|same day|يوم|ايام|ساعه|ساعات|اسبوع|اسابيع|دقيقه|دقائق|شهر"),
    AMOUNT(
            "how much|cost|price|fees?|charge|expensive|free|كم (سعر|تكلف|رسوم|ثمن)|بكم|بكام|بشحال|قداش|سعر|رسوم|تكلفه",
            "(aed|sar|usd|kwd|bhd|omr|qar|egp|[$€£]) ?\\d|\\d ?(aed|sar|usd|%|dirhams?|riyals?|درهم|ريال|دينار|جنيه)|\\bfree\\b|مجان"),
    NOTHING_SPECIAL("", "");

    private static final double AT_ONCE = 0.1;
    private static final double WITHIN = 0.2;

    private final Pattern asked;
    private final Pattern told;

    Expected(String asked, String told) {
        this.asked = Pattern.compile(asked);
        this.told = Pattern.compile(told);
    }

    static Expected of(String question) {
        String normalised = Normaliser.normalise(question);
        for (Expected expected : new Expected[] {AMOUNT, TIME}) {
            if (expected.asked.matcher(normalised).find()) {
                return expected;
            }
        }
        return NOTHING_SPECIAL;
    }

    /** What a passage is worth more for holding it, most where it does so at once. */
    double metBy(List<String> sentences) {
        if (this == NOTHING_SPECIAL) {
            return 0;
        }
        double worth = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (told.matcher(Normaliser.normalise(sentences.get(i))).find()) {
                worth = Math.max(worth, WITHIN) + (i == 0 ? AT_ONCE : 0);
            }
        }
        return worth;
    }
}
