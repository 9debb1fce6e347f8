package ai.wafaa.server.launch;

import ai.wafaa.embedded.DataFolder;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.embedded.EmbeddedRedis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Runs one {@link Subcommand}: on the database of the running server if there is one, else on one started for it. */
final class Tool {
    private Tool() {}

    /** @return the exit code */
    static int run(Class<?> application, LaunchSettings settings, String name, List<String> arguments) {
        Optional<Database> running =
                settings.databaseUrl() == null ? EmbeddedDatabase.running(settings.dataFolder()) : Optional.empty();
        if (running.isPresent()) {
            Map<String, Object> properties = new HashMap<>();
            Services.put(properties, running.get());
            EmbeddedRedis.runningUrl(settings.dataFolder()).ifPresent(url -> properties.put("wafaa.redis.url", url));
            return run(application, settings, properties, name, arguments);
        }
        try (DataFolder folder = DataFolder.take(settings.dataFolder());
                Services services = Services.starting(settings, folder.path())) {
            return run(application, settings, services.properties(), name, arguments);
        }
    }

    private static int run(
            Class<?> application,
            LaunchSettings settings,
            Map<String, Object> services,
            String name,
            List<String> arguments) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setAdditionalProfiles(settings.mode().profile());
        spring.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("services", services));
            context.getBeanFactory().registerSingleton(OnlyTheLogStarts.BEAN_NAME, lifecycles(context));
        });
        try (var context = spring.run(
                "--wafaa.roles=none",
                "--wafaa.data-dir=" + settings.dataFolder().toAbsolutePath(),
                "--spring.main.keep-alive=false")) {
            return context.getBeanProvider(Subcommand.class).stream()
                    .filter(subcommand -> subcommand.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new LaunchProblem("unknown command '" + name + "'; see wafaa help"))
                    .run(arguments);
        }
    }

    private static OnlyTheLogStarts lifecycles(ConfigurableApplicationContext context) {
        var lifecycles = new OnlyTheLogStarts();
        lifecycles.setBeanFactory(context.getBeanFactory());
        return lifecycles;
    }
}
