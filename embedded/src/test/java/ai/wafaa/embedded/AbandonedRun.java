package ai.wafaa.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that holds a data folder with both services running, to be killed: what it leaves behind is the tests' subject. */
final class AbandonedRun {
    private AbandonedRun() {}

    /** Returns when its services run. */
    static Process in(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace(":", File.pathSeparator),
                        AbandonedRun.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (!"ready".equals(line)) {
            throw new IOException("not ready but: " + line);
        }
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.take(Path.of(arguments[0]));
        var database = EmbeddedDatabase.start(folder.path());
        EmbeddedRedis.start(folder.path());
        EmbeddedDatabaseTest.execute(database.database(), "create table kept(n int)");
        EmbeddedDatabaseTest.execute(database.database(), "insert into kept values (7)");
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
