package ai.wafaa.command.channel.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How this process reaches its own stand-in for the Graph API: by HTTP on its own port, so that the same code sends as to the real one. */
@Component
public class SandboxAccess {
    private static final int TOKEN_BYTES = 32;

    private final Environment environment;
    private final String token;

    SandboxAccess(Environment environment) {
        this.environment = environment;
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** Known to this process only, so that nobody else fills the sandbox. */
    public String token() {
        return token;
    }

    /** Only once the server runs. */
    public String graphUrl() {
        return self() + "/sandbox/graph";
    }

    String self() {
        String bound = environment.getProperty("server.address", "");
        boolean anyAddress = bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::");
        String host = anyAddress ? "127.0.0.1" : bound.contains(":") ? "[" + bound + "]" : bound;
        return "http://" + host + ":" + environment.getRequiredProperty("local.server.port");
    }
}
