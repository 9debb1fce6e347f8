package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * As whom PostgreSQL runs, which refuses to be root.
 *
 * @param prefix What makes a command run as that account.
 * @param owner Numeric id of the user to whom its files must belong, seen from this process; -1 where they do anyway.
 * @param programs Where its programs are unpacked.
 */
record PostgresAccount(List<String> prefix, int owner, Path programs) {
    private static final int NOBODY = 65534;

    static PostgresAccount ofThisProcess() {
        if (!isRoot()) {
            return new PostgresAccount(List.of(), -1, BinaryCache.ofUser());
        }
        // In a user namespace of its own it sees itself as nobody, while its files stay root's.
        var namespace = new PostgresAccount(List.of("unshare", "-U"), 0, BinaryCache.ofUser());
        if (namespace.works()) {
            return namespace;
        }
        // Containers seldom allow that. Then it is nobody, who may still enter root's folders.
        List<String> prefix = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        var nobody = new PostgresAccount(prefix, NOBODY, Path.of("/var/cache/wafaa"));
        if (nobody.works()) {
            return nobody;
        }
        throw new EmbeddedServiceException("PostgreSQL does not run as root, and this machine has no way to run it as"
                + " another: start Wafaa as another user or set WAFAA_DATABASE_URL");
    }

    private boolean works() {
        List<String> command = new java.util.ArrayList<>(prefix);
        command.add("true");
        try {
            return Processes.run(Duration.ofSeconds(10), command).successful();
        } catch (EmbeddedServiceException e) {
            return false;
        }
    }

    /** An earlier run may have had another account. */
    void own(Path path) throws IOException {
        if (owner >= 0 && Files.exists(path) && !Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid"))) {
            var outcome =
                    Processes.run(Duration.ofMinutes(5), List.of("chown", "-R", owner + ":" + owner, path.toString()));
            if (!outcome.successful()) {
                throw new IOException(outcome.output());
            }
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name").equals("root");
        }
    }
}
