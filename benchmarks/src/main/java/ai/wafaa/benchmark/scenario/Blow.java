package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.target.ServerProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What is killed. */
enum Blow {
    SERVER,
    POSTGRES,
    BOTH;

    /** {@code all}, or one of them. */
    static List<Blow> named(String name) {
        if (name.equals("all")) {
            return Arrays.asList(values());
        }
        return Arrays.stream(values())
                .filter(blow -> blow.toString().equals(name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new Options.UsageException("--kind takes server, postgres, both or all"));
    }

    /** Kills without warning; where both are hit, in either order. */
    void strike(Rig rig, RandomGenerator random) throws InterruptedException {
        boolean databaseFirst = random.nextBoolean();
        if (this == POSTGRES || (this == BOTH && databaseFirst)) {
            ServerProcess.killPostgres(rig.database);
        }
        if (killsServer()) {
            rig.server.kill();
        }
        if (this == BOTH && !databaseFirst) {
            ServerProcess.killPostgres(rig.database);
        }
    }

    boolean killsServer() {
        return this != POSTGRES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
