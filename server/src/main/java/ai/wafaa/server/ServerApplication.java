package ai.wafaa.server;

import ai.wafaa.server.launch.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** {@code wafaa demo | serve | tenant ... | compare}. */
@SpringBootApplication(scanBasePackages = "ai.wafaa")
@ConfigurationPropertiesScan("ai.wafaa")
public class ServerApplication {
    /** Returns while a server runs on; ends the process after a command that is done, or that failed. */
    public static void main(String[] arguments) {
        CommandLine.run(ServerApplication.class, arguments);
    }
}
