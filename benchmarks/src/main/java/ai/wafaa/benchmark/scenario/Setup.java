package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.TextLibrary;
import ai.wafaa.benchmark.customers.TextLoader;
import ai.wafaa.benchmark.provider.GraphStub;
import ai.wafaa.benchmark.target.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every program needs to know; {@code docs/benchmarks.md} tells the options.
 *
 * @param root the project's folder, where the launcher is
 * @param folder of this run: the server's data and log
 * @param perSecond messages; 0 for as fast as the system answers
 * @param messagesPerNumberAndSecond the pace that the server keeps towards the provider
 */
record Setup(
        Path root,
        Path folder,
        long seed,
        int tenants,
        int agentsPerTenant,
        double perSecond,
        int window,
        int connections,
        int messagesPerNumberAndSecond,
        TextLibrary texts,
        TextLibrary.Mixture mixture,
        GraphStub.Behaviour graph,
        Database.@Nullable Address externalDatabase) {
    private static final int PROVIDERS_DEFAULT_PACE = 80;

    static Setup of(Options options, int tenants, int agentsPerTenant, String rate) {
        Path root =
                Path.of(System.getProperty("wafaa.root", ".")).toAbsolutePath().normalize();
        boolean max = options.given("max");
        return new Setup(
                root,
                options.path("data", root.resolve("benchmarks/target/runs").resolve(now()))
                        .toAbsolutePath(),
                options.seed("seed", System.nanoTime()),
                options.number("tenants", tenants),
                options.number("agents", agentsPerTenant),
                max ? 0 : options.rate("rate", rate),
                options.number("window", 400),
                options.number("connections", 128),
                options.number("pace", max ? 100_000 : PROVIDERS_DEFAULT_PACE),
                repeating(options, texts(options, root)),
                new TextLibrary.Mixture(options.decimal("in-scope", 0.85), options.decimal("human-requests", 0.02)),
                new GraphStub.Behaviour(
                        options.number("graph-latency", 20),
                        options.decimal("graph-failures", 0),
                        options.decimal("graph-throttled", 0)),
                database(options));
    }

    private static String now() {
        return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    private static TextLibrary texts(Options options, Path root) {
        Path folder = options.path("texts", root.resolve("../shared/data").normalize());
        if (options.given("texts") || Files.isDirectory(folder.resolve("conversations"))) {
            return TextLoader.from(folder);
        }
        return TextLoader.own();
    }

    private static TextLibrary repeating(Options options, TextLibrary texts) {
        double share = options.decimal("repeated", 0);
        return share > 0 ? texts.repeating(share) : texts;
    }

    private static Database.@Nullable Address database(Options options) {
        String url = options.text("jdbc", "");
        String user = options.text("jdbc-user", "wafaa");
        String password = options.text("jdbc-password", "");
        if (url.isEmpty()) {
            return null;
        }
        URI address = URI.create(url.substring("jdbc:".length()));
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        return new Database.Address(address.getHost(), port, address.getPath().substring(1), user, password);
    }
}
