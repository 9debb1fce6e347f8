package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server per JVM for tests, in the build's folder. A JVM that was killed leaves one behind: the next ends it. */
final class SharedDatabase {
    private static final Logger log = LoggerFactory.getLogger(SharedDatabase.class);
    private static final String PREFIX = "wafaa-shared-";
    private static @Nullable EmbeddedDatabase instance;

    private SharedDatabase() {}

    static synchronized EmbeddedDatabase get() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    private static EmbeddedDatabase start() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Path parent = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
            clearAbandoned(parent);
            DataFolder folder = DataFolder.take(Files.createTempDirectory(parent, PREFIX));
            var database = EmbeddedDatabase.start(folder.path());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, folder)));
            return database;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start the shared PostgreSQL: " + e, e);
        }
    }

    private static void clearAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path abandoned : folders) {
                try (DataFolder folder = DataFolder.take(abandoned)) {
                    var programs = PostgresPrograms.unpacked();
                    Path logFile = folder.path().resolve("logs/postgres.log");
                    new PostgresProcess(PostgresCluster.existing(folder.path(), programs), logFile, programs)
                            .clearLeftovers();
                    Folders.delete(folder.path());
                } catch (EmbeddedServiceException e) {
                    log.debug("left to its owner: {}", e.getMessage());
                }
            }
        }
    }

    private static void end(EmbeddedDatabase database, DataFolder folder) {
        database.stopHard();
        folder.close();
        try {
            Folders.delete(folder.path());
        } catch (IOException e) {
            System.err.println("cannot delete " + folder.path() + ": " + e);
        }
    }
}
