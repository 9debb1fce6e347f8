package ai.wafaa.server.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs what a page tells to type in a shell. */
public final class Example {
    private Example() {}

    /** The output; {@code W} is the address of the shared demo. */
    public static String run(String commands) throws IOException, InterruptedException {
        Path script = Files.createTempFile("example", ".sh");
        try {
            Files.writeString(script, commands);
            var builder = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
            builder.environment().put("W", TestServer.demo().url());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) throw new IOException("it does not end");
            return output;
        } finally {
            Files.delete(script);
        }
    }
}
