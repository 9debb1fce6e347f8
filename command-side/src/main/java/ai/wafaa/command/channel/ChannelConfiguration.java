package ai.wafaa.command.channel;

import ai.wafaa.store.Commands;
import ai.wafaa.store.privacy.PersonKeyStore;
import ai.wafaa.store.privacy.PersonalFields;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all channels share. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {
    /** Few, as each takes a database connection from the writer's pool. */
    private static final int LOOKUPS_AT_ONCE = 4;

    private static final int LOOKUPS_WAITING = 10_000;

    /** For the looks into tables that a webhook needs; refuses when too many wait, which its caller is told. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService channelLookups() {
        return new ThreadPoolExecutor(
                LOOKUPS_AT_ONCE,
                LOOKUPS_AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LOOKUPS_WAITING),
                Thread.ofVirtual().name("channel-lookup-", 0).factory());
    }

    @Bean
    Recording recording(Commands commands, KeptItems keptItems, ExecutorService channelLookups) {
        return new Recording(commands, keptItems, channelLookups);
    }

    @Bean
    PersonalFields personalFields(PersonKeyStore keys) {
        return new PersonalFields(keys);
    }
}
