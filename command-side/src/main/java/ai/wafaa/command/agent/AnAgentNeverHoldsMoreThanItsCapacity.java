package ai.wafaa.command.agent;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.util.Map;

/** Conversations that are assigned and wait for the claim count too. */
final class AnAgentNeverHoldsMoreThanItsCapacity {
    private AnAgentNeverHoldsMoreThanItsCapacity() {}

    static void verify(int held, int max) {
        if (held >= max)
            throw new Refusal(
                    RefusalCode.CAPACITY_REACHED,
                    "The agent holds " + held + " of " + max + " conversations; resolve or return one first.",
                    Map.of("max", max, "held", held));
    }
}
