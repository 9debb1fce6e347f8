package ai.wafaa.benchmark.customers;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a phone. Has at most one message without a reply, except while an agent has the conversation. Thread-safe. */
public final class Customer {
    private static final List<String> NAMES = List.of(
            "Layla Haddad", "Omar Farouk", "Sara Mansour", "Emma Clarke", "Daniel Weber", "Noura Saleh", "Julia Rossi");

    private final int number;
    private final String waId;
    private final int tenant;
    private final List<Question> asked = new ArrayList<>();
    private Deque<Text> script;
    private @Nullable Question outstanding;
    private boolean held;
    private boolean queued;
    private long restedAtNanos;

    Customer(int number, String waId, int tenant, Deque<Text> script) {
        this.number = number;
        this.waId = waId;
        this.tenant = tenant;
        this.script = script;
    }

    /** The phone number, without a plus sign. */
    public String waId() {
        return waId;
    }

    /** Ends with the customer's number, by which {@link Customers#named} finds them. */
    public String name() {
        return NAMES.get(number % NAMES.size()) + " " + number;
    }

    /** Index of the tenant whom they write to. */
    public int tenant() {
        return tenant;
    }

    /** Everything they sent, in order. */
    public synchronized List<Question> asked() {
        return List.copyOf(asked);
    }

    synchronized Question ask(String providerId, long meantAtNanos, Deque<Text> more) {
        if (script.isEmpty()) {
            script = more;
        }
        Question question = new Question(providerId, this, script.removeFirst(), meantAtNanos);
        asked.add(question);
        outstanding = question;
        return question;
    }

    /** A message reached the phone: what it replies to, or null when nothing waited for one. */
    synchronized @Nullable Question replied() {
        Question question = outstanding;
        outstanding = null;
        return question;
    }

    /** What was sent before the moment and got no reply, which from now on nobody waits for; else null. */
    synchronized @Nullable Question abandonedBefore(long nanos) {
        Question question = outstanding;
        if (question == null || question.meantAtNanos() > nanos) {
            return null;
        }
        outstanding = null;
        return question;
    }

    /** The last message that was sent before the moment; null when there is none. */
    public synchronized @Nullable Question lastAskedBefore(long nanos) {
        for (Question question : asked.reversed()) {
            if (question.meantAtNanos() <= nanos) {
                return question;
            }
        }
        return null;
    }

    synchronized void held(boolean byAnAgent) {
        held = byAnAgent;
    }

    /** Whether they may be put into the queue of those who will write again. */
    synchronized boolean enqueue(long nowNanos) {
        if (queued || held || outstanding != null) {
            return false;
        }
        queued = true;
        restedAtNanos = nowNanos;
        return true;
    }

    /** Whether they, taken from the queue, may write now. */
    synchronized boolean dequeue() {
        queued = false;
        return !held && outstanding == null;
    }

    synchronized boolean mayFollowUp() {
        return held && outstanding == null;
    }

    synchronized boolean finished() {
        return script.isEmpty();
    }

    synchronized long restedAtNanos() {
        return restedAtNanos;
    }
}
