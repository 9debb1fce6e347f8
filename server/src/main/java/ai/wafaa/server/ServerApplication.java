package ai.wafaa.server;

import ai.wafaa.server.launch.CommandLine;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** {@code wafaa demo | serve | tenant ... | compare}. */
@SpringBootApplication(scanBasePackages = "ai.wafaa")
public class ServerApplication {
    /** The one clock of all modules. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Returns while a server runs on; ends the process after a command that is done, or that failed. */
    public static void main(String[] arguments) {
        CommandLine.run(ServerApplication.class, arguments);
    }
}
