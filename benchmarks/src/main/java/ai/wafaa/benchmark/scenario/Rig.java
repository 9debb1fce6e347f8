package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.agents.AgentRobot;
import ai.wafaa.benchmark.agents.AgentWords;
import ai.wafaa.benchmark.agents.Notifications;
import ai.wafaa.benchmark.customers.Arrivals;
import ai.wafaa.benchmark.customers.Customers;
import ai.wafaa.benchmark.customers.Ledger;
import ai.wafaa.benchmark.customers.TextLibrary;
import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.PrometheusPage;
import ai.wafaa.benchmark.provider.Account;
import ai.wafaa.benchmark.provider.GraphStub;
import ai.wafaa.benchmark.provider.StatusFeed;
import ai.wafaa.benchmark.provider.Webhooks;
import ai.wafaa.benchmark.target.Api;
import ai.wafaa.benchmark.target.Database;
import ai.wafaa.benchmark.target.Lag;
import ai.wafaa.benchmark.target.Provisioning;
import ai.wafaa.benchmark.target.ServerProcess;
import ai.wafaa.benchmark.target.Tenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A server with its tenants, the provider around it, and customers and agents ready to begin. */
final class Rig implements AutoCloseable {
    private static final Duration FIRST_START = Duration.ofMinutes(15);
    private static final int ANSWER_MILLIS = 30_000;

    final Setup setup;
    final Counters counters = new Counters();
    final Latencies latencies = new Latencies();
    final RandomGenerator random;
    final List<Tenant> tenants;
    final List<Account> accounts;
    final Customers customers;
    final Semaphore window;
    final Ledger ledger;
    final WireClient provider;
    final WireClient agents;
    final Webhooks webhooks;
    final StatusFeed statuses;
    final ServerProcess server;
    final Database database;
    final Lag lag;
    final List<Api> admins = new ArrayList<>();
    final List<AgentRobot> robots = new ArrayList<>();
    private final GraphStub graph;

    /** Starts the server and waits until it is ready and knows its tenants, agents and articles. */
    Rig(Setup setup, Map<String, String> more) throws IOException, InterruptedException {
        this.setup = setup;
        Files.createDirectories(setup.folder());
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(setup.seed());
        tenants = Tenant.numbered(setup.tenants());
        accounts = tenants.stream().map(Tenant::account).toList();
        customers = new Customers(
                setup.texts(), setup.mixture(), tenants.size(), random, Long.toString(System.currentTimeMillis(), 36));
        window = new Semaphore(setup.window());
        ledger = new Ledger(customers, latencies, counters, AgentWords::areIn, window::release);
        int port = freePort();
        provider = new WireClient(port, setup.connections(), ANSWER_MILLIS);
        agents = new WireClient(port, setup.connections(), ANSWER_MILLIS);
        webhooks = new Webhooks(provider, latencies, counters);
        statuses = new StatusFeed(webhooks);
        Map<String, Account> byNumber = new HashMap<>();
        accounts.forEach(account -> byNumber.put(account.phoneNumberId(), account));
        graph = new GraphStub(setup.graph(), counters, message -> {
            Account account = byNumber.get(message.phoneNumberId());
            if (account != null) {
                ledger.accepted(message);
                statuses.accepted(account, message);
            }
        });
        Path dataFolder = setup.folder().resolve("data");
        Path provision = Provisioning.write(setup.folder().resolve("tenants.json"), tenants);
        server = new ServerProcess(setup.root(), dataFolder, port, environment(provision, more));
        database = setup.externalDatabase() == null
                ? Database.embeddedIn(dataFolder)
                : Database.at(setup.externalDatabase());
        lag = new Lag(agents, database);
        // A run that is broken off leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopServer));
        try {
            prepare();
        } catch (IOException | InterruptedException failure) {
            close();
            throw failure;
        }
    }

    private Map<String, String> environment(Path provision, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "WAFAA_WHATSAPP_GRAPH_URL", graph.url(),
                "WAFAA_TENANT_MESSAGES_PER_MINUTE", "100000000",
                "WAFAA_ADDRESS_CALLS_PER_MINUTE", "100000000",
                "WAFAA_WHATSAPP_MESSAGES_PER_SECOND", Integer.toString(setup.messagesPerNumberAndSecond()),
                "WAFAA_PROVISION_FILE", provision.toString()));
        environment.putAll(more);
        return environment;
    }

    private void prepare() throws IOException, InterruptedException {
        say("starting the server, log in " + server.log());
        if (!server.awaitReady(FIRST_START)) {
            throw new IOException("the server does not become ready, see " + server.log());
        }
        say("making agents and articles for " + tenants.size() + " tenants");
        String ignorant = "";
        for (Tenant tenant : tenants) {
            Api admin = Provisioning.admin(server, agents, tenant);
            admins.add(admin);
            for (int number = 1; number <= setup.agentsPerTenant(); number++) {
                Provisioning.agent(admin, tenant, number);
            }
            List<TextLibrary.Article> articles = setup.texts().articles();
            ignorant = Provisioning.knowledge(admin, articles);
        }
        if (!ignorant.isEmpty()) {
            say("the bot has no articles (" + ignorant + "): expect it to hand over nearly everything");
        }
    }

    /** A tenant's articles are encoded once it is asked something, with the time that nobody else wants: the load would find them by their words alone, for long. */
    void awaitVectors() throws IOException, InterruptedException {
        say("waiting until the articles are encoded");
        for (Api admin : admins) {
            admin.send(
                    "POST", "/api/v1/knowledge/ask", Map.of("question", "How can I change the address of my order?"));
            admin.send("POST", "/api/v1/knowledge/ask", Map.of("question", "كيف يمكنني تغيير عنوان طلبي؟"));
        }
        boolean waiting = true;
        while (waiting) {
            Thread.sleep(500);
            String page = agents.send(Request.get("/metrics", Map.of())).text();
            waiting = new PrometheusPage(page)
                    .byLabel("wafaa_knowledge_waiting", "language").values().stream()
                            .anyMatch(articles -> articles > 0);
        }
    }

    /** Agents come online and listen. */
    void startAgents() {
        Notifications notifications = new Notifications(customers, latencies);
        for (Tenant tenant : tenants) {
            for (int number = 1; number <= setup.agentsPerTenant(); number++) {
                robots.add(new AgentRobot(agents, tenant, number, customers, ledger, notifications, counters));
            }
        }
    }

    /** Customers begin to write. */
    Arrivals startArrivals(double redelivered) {
        return new Arrivals(
                new Arrivals.Pace(setup.perSecond(), setup.window(), redelivered),
                customers,
                ledger,
                webhooks,
                accounts,
                random,
                window);
    }

    /** Position of the log's last event. */
    long head() throws IOException {
        try {
            return Long.parseLong(database.value("select position from log.head"));
        } catch (SQLException unreachable) {
            throw new IOException("cannot read the log's head", unreachable);
        }
    }

    static void say(String what) {
        System.out.println(what);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Unknown options are refused before anything is started. */
    static Rig of(Options options, Setup setup) throws IOException, InterruptedException {
        return of(options, setup, Map.of());
    }

    /** @param more of the server's environment */
    static Rig of(Options options, Setup setup, Map<String, String> more) throws IOException, InterruptedException {
        options.rejectUnknown();
        return new Rig(setup, more);
    }

    @Override
    public void close() throws IOException {
        webhooks.giveUp();
        for (AgentRobot robot : robots) {
            robot.close();
        }
        statuses.close();
        graph.close();
        stopServer();
        provider.close();
        agents.close();
    }

    private void stopServer() {
        try {
            server.shutDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
