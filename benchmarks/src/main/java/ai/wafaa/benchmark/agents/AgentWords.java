package ai.wafaa.benchmark.agents;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What simulated agents write; nobody else writes these sentences. */
public final class AgentWords {
    private static final List<String> SENTENCES = List.of(
            "Hello, I have your case in front of me and will look into it right away.",
            "Thank you for waiting. I have passed this on and it will be done today.",
            "I can see what went wrong and have put it right for you.",
            "That is settled now. Is there anything else that I can do for you?",
            "مرحبا، اطلعت على طلبك وسأتابعه الآن.",
            "شكرا لانتظارك، تم حل المشكلة.");

    private AgentWords() {}

    static String any() {
        return SENTENCES.get(ThreadLocalRandom.current().nextInt(SENTENCES.size()));
    }

    /** Whether an agent of ours wrote the text. */
    public static boolean areIn(String text) {
        return SENTENCES.contains(text);
    }
}
