package ai.wafaa.command.history;

import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.kernel.conversation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Something that a customer, an agent, the bot, a channel or a job does. Customers and agents are counted from 0. */
sealed interface Step {
    int CUSTOMERS = 3;
    int AGENTS = 3;

    /** @param number of the message; the same number is the same message, delivered again */
    record Writes(int customer, int number, boolean asksForPerson) implements Step {}

    record OwnerWrites(int customer, int number) implements Step {}

    /** @param late the answer was made before whatever happened since the last message */
    record BotAnswers(int customer, int number, boolean sure, boolean late) implements Step {}

    record BotFails(int customer, int number) implements Step {}

    record AsksForPerson(int customer) implements Step {}

    record IsAssigned(int customer, int agent) implements Step {}

    record Claims(int customer, int agent) implements Step {}

    record Replies(int customer, int agent, int number) implements Step {}

    record Releases(int customer, int agent, Outcome outcome) implements Step {}

    record Turns(int agent, AgentStatus status) implements Step {}

    record MayHold(int agent, int capacity) implements Step {}

    record Arrives(int customer, int number, DeliveryStatus status) implements Step {}

    record Closes(int customer) implements Step {}

    /** To that agent, or to a specialty. */
    record Transfers(int customer, int agent, boolean toSpecialty) implements Step {}

    record Forces(int customer, int agent) implements Step {}

    record ClaimRunsOut(int customer) implements Step {}

    record StaysSilent(int customer, boolean isTakenBack) implements Step {}

    record WaitsLong(int customer) implements Step {}

    record SpecialtyRunsOut(int customer) implements Step {}

    record StaysAway(int agent) implements Step {}

    static List<Step> history(RandomGenerator random, int length) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) steps.add(step(random));
        return steps;
    }

    private static Step step(RandomGenerator random) {
        int customer = random.nextInt(CUSTOMERS);
        int agent = random.nextInt(AGENTS);
        int number = random.nextInt(8);
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3 -> new Writes(customer, number, random.nextInt(4) == 0);
            case 4 -> new OwnerWrites(customer, 100 + number);
            case 5, 6, 7 -> new BotAnswers(customer, number, random.nextInt(4) != 0, random.nextInt(3) == 0);
            case 8 -> new BotFails(customer, number);
            case 9 -> new AsksForPerson(customer);
            case 10, 11 -> new IsAssigned(customer, agent);
            case 12 -> new Claims(customer, agent);
            case 13, 14 -> new Replies(customer, agent, number);
            case 15, 16 -> new Releases(customer, agent, random.nextInt(2) == 0 ? Outcome.RESOLVED : Outcome.REQUEUE);
            case 17 -> new Turns(agent, one(random, AgentStatus.values()));
            case 18 ->
                random.nextInt(3) == 0
                        ? new MayHold(agent, random.nextInt(4))
                        : new Arrives(customer, number, one(random, DeliveryStatus.values()));
            case 19 -> new Transfers(customer, agent, random.nextInt(3) == 0);
            case 20 -> new Forces(customer, agent);
            case 21 -> new ClaimRunsOut(customer);
            case 22, 23 -> new StaysSilent(customer, random.nextBoolean());
            case 24 -> new WaitsLong(customer);
            case 25, 26 -> new SpecialtyRunsOut(customer);
            case 27 -> new StaysAway(agent);
            case 28 -> new AsksForPerson(customer);
            case 29 -> new Turns(agent, AgentStatus.OFFLINE);
            default -> random.nextInt(3) == 0 ? new Closes(customer) : new Turns(agent, AgentStatus.ONLINE);
        };
    }

    private static <T> T one(RandomGenerator random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
