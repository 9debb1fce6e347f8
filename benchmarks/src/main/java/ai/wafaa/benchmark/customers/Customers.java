package ai.wafaa.benchmark.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who writes to any tenant. Who writes next is decided by one thread; the rest is thread-safe. About one
 * message in five is somebody's first; who has finished comes back later in three cases of ten.
 */
public final class Customers {
    private static final double FIRST_MESSAGES = 0.2;
    private static final double COMING_BACK = 0.3;
    private static final long SHORTEST_PAUSE_NANOS = 500_000_000;

    private final TextLibrary texts;
    private final TextLibrary.Mixture mixture;
    private final RandomGenerator random;
    private final String run;
    private final int firstNumber;
    private final List<ConcurrentLinkedDeque<Customer>> resting = new ArrayList<>();
    private final ConcurrentLinkedDeque<Customer> following = new ConcurrentLinkedDeque<>();
    private final ConcurrentMap<Integer, Customer> byNumber = new ConcurrentHashMap<>();
    private int messages;

    /** @param run marks this run's message ids and phone numbers, so that two runs on one database differ */
    public Customers(TextLibrary texts, TextLibrary.Mixture mixture, int tenants, RandomGenerator random, String run) {
        this.texts = texts;
        this.mixture = mixture;
        this.random = random;
        this.run = run;
        this.firstNumber = 100_000_000 + Math.floorMod(run.hashCode(), 800) * 1_000_000;
        for (int i = 0; i < tenants; i++) {
            resting.add(new ConcurrentLinkedDeque<>());
        }
    }

    /** The next message of anybody: first of those whom an agent is waiting for. */
    public Question next(long meantAtNanos) {
        for (Customer customer = following.poll(); customer != null; customer = following.poll()) {
            if (customer.mayFollowUp()) {
                return ask(customer, meantAtNanos);
            }
        }
        return next(random.nextInt(resting.size()), meantAtNanos);
    }

    /** The next message to one tenant. */
    public Question next(int tenant, long meantAtNanos) {
        return ask(random.nextDouble() < FIRST_MESSAGES ? newcomer(tenant) : returning(tenant), meantAtNanos);
    }

    /** Somebody who never wrote before. */
    public Question first(int tenant, long meantAtNanos) {
        return ask(newcomer(tenant), meantAtNanos);
    }

    /** Another message of the same customer. */
    public Question ask(Customer customer, long meantAtNanos) {
        return customer.ask(idPrefix() + messages++, meantAtNanos, texts.script(random, mixture));
    }

    private Customer newcomer(int tenant) {
        int number = byNumber.size();
        Customer customer =
                new Customer(number, "4915" + (firstNumber + number), tenant, texts.script(random, mixture));
        byNumber.put(number, customer);
        return customer;
    }

    private Customer returning(int tenant) {
        ConcurrentLinkedDeque<Customer> queue = resting.get(tenant);
        for (Customer customer = queue.peek(); customer != null; customer = queue.peek()) {
            if (System.nanoTime() - customer.restedAtNanos() < SHORTEST_PAUSE_NANOS) {
                break;
            }
            queue.poll();
            if (customer.dequeue()) {
                return customer;
            }
        }
        return newcomer(tenant);
    }

    /** They read what they got, and will write again unless they are done. */
    public void rest(Customer customer) {
        boolean leaves = customer.finished() && Math.floorMod(customer.waId().hashCode(), 10) >= COMING_BACK * 10;
        if (!leaves && customer.enqueue(System.nanoTime())) {
            resting.get(customer.tenant()).add(customer);
        }
    }

    /** An agent has the conversation: they write only when the agent waits for it, see {@link #followUp}. */
    public void held(Customer customer) {
        customer.held(true);
    }

    /** The agent let go. */
    void released(Customer customer) {
        customer.held(false);
        rest(customer);
    }

    /** They write again as soon as the rate allows. */
    public void followUp(Customer customer) {
        following.add(customer);
    }

    /** How the provider ids of this run's messages begin. */
    public String idPrefix() {
        return "wamid.IN" + run + ".";
    }

    public List<Customer> all() {
        return List.copyOf(byNumber.values());
    }

    /** By the phone number; null when it is nobody's. */
    public @Nullable Customer withWaId(String waId) {
        return waId.length() == 13 ? byNumber.get(Integer.parseInt(waId.substring(4)) - firstNumber) : null;
    }

    /** By the name that agents are shown; null when it is nobody's. */
    public @Nullable Customer named(String name) {
        int space = name.lastIndexOf(' ');
        try {
            return byNumber.get(Integer.parseInt(name.substring(space + 1)));
        } catch (NumberFormatException other) {
            return null;
        }
    }
}
