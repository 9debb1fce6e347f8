package ai.wafaa.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir
    Path folder;

    @Test
    void keys_survive_a_stop() throws IOException {
        try (var redis = EmbeddedRedis.start(folder)) {
            assertThat(ask(redis, "SET kept yes")).isEqualTo("+OK");
            redis.stop();
            redis.startAgain();
            assertThat(ask(redis, "STRLEN kept")).isEqualTo(":3");
        }
    }

    @Test
    void damaged_data_is_put_aside() throws IOException {
        try (var redis = EmbeddedRedis.start(folder)) {
            ask(redis, "SET kept yes");
            redis.stopHard();
            Files.writeString(folder.resolve("redis/appendonly.aof"), "no data of Redis at all\n");
            redis.startAgain();
            assertThat(ask(redis, "STRLEN kept")).isEqualTo(":0");
            assertThat(folder.resolve("redis/appendonly.aof.unreadable")).exists();
        }
    }

    @Test
    void a_stranger_without_the_password_is_refused() throws IOException {
        try (var redis = EmbeddedRedis.start(folder);
                var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write("GET kept\r\n".getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(7), US_ASCII))
                    .isEqualTo("-NOAUTH");
        }
    }

    private static String ask(EmbeddedRedis redis, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream()
                    .write(("AUTH " + redis.password() + "\r\n" + command + "\r\nQUIT\r\n").getBytes(US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answers.lines().skip(1).findFirst().orElseThrow();
        }
    }
}
