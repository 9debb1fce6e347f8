package ai.wafaa.server.launch;

import ai.wafaa.embedded.DataFolder;
import ai.wafaa.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A server with everything it needs. Stops in order: requests and processors first, then the database. */
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Owned owned;

    private RunningServer(ConfigurableApplicationContext context, Owned owned) {
        this.context = context;
        this.owned = owned;
    }

    /**
     * Returns when the server is ready.
     *
     * @param application the class with {@code @SpringBootApplication}
     * @throws LaunchProblem or {@link ai.wafaa.embedded.EmbeddedServiceException} with a line for the user if the folder
     *     or the port is taken, or a service does not start
     */
    public static RunningServer start(Class<?> application, LaunchSettings settings) {
        DataFolder folder = DataFolder.take(settings.dataFolder());
        Owned owned;
        try {
            if (settings.port() != 0 && !Ports.isFree(settings.bind(), settings.port())) {
                throw new LaunchProblem("port " + settings.port() + " is in use; set WAFAA_PORT");
            }
            owned = new Owned(folder, Services.starting(settings, folder.path()));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        // Also for a signal that comes while Spring starts: children must not outlive the process.
        SpringApplication.getShutdownHandlers().add(owned::close);
        try {
            return new RunningServer(run(application, settings, folder.path(), owned.services), owned);
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext run(
            Class<?> application, LaunchSettings settings, Path folder, Services services) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.REACTIVE);
        spring.setAdditionalProfiles(settings.mode().profile());
        var failure = new AtomicReference<@Nullable RuntimeException>();
        spring.addInitializers(context -> {
            try {
                var properties = new MapPropertySource("services", services.properties());
                context.getEnvironment().getPropertySources().addFirst(properties);
            } catch (RuntimeException e) {
                // Spring would print the stack of what has a line of its own.
                failure.set(e);
                throw new SpringApplication.AbandonedRunException();
            }
        });
        List<String> properties = new ArrayList<>();
        properties.add("--server.port=" + settings.port());
        properties.add("--server.address=" + settings.bind());
        properties.add("--wafaa.data-dir=" + folder);
        properties.add("--logging.file.name=" + folder.resolve("logs/wafaa.log"));
        try {
            return spring.run(properties.toArray(String[]::new));
        } catch (SpringApplication.AbandonedRunException e) {
            throw Objects.requireNonNullElse(failure.get(), e);
        }
    }

    /** Where it answers. */
    public String url() {
        var environment = context.getEnvironment();
        String host = environment.getProperty("server.address", LaunchSettings.LOOPBACK);
        return "http://" + host + ":" + environment.getProperty("local.server.port", "");
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        owned.close();
    }

    private static final class Owned {
        private final DataFolder folder;
        private final Services services;
        private boolean closed;

        Owned(DataFolder folder, Services services) {
            this.folder = folder;
            this.services = services;
        }

        synchronized void close() {
            if (!closed) {
                closed = true;
                services.close();
                folder.close();
            }
        }
    }
}
