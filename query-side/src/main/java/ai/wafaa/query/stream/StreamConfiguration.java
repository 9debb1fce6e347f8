package ai.wafaa.query.stream;

import ai.wafaa.web.live.LiveRelay;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts the live stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    FeedReader feedReader(DatabaseClient database, Clock clock) {
        return new FeedReader(database, clock);
    }

    @Bean(destroyMethod = "")
    FeedTail feedTail(FeedReader feed, Clock clock) {
        return new FeedTail(feed, clock);
    }

    @Bean
    StaffSigns staffSigns(LiveRelay relay, FeedTail tail, Clock clock) {
        return new StaffSigns(relay, tail, clock);
    }

    @Bean
    FloorFigures floorFigures(DatabaseClient database, FeedTail tail, Clock clock) {
        return new FloorFigures(database, tail, clock);
    }

    /** Starts and ends with the server; open streams would hold a graceful shutdown up. A command that does one thing and ends tells nobody anything. */
    @Bean
    @ConditionalOnWebApplication
    StreamTimes streamTimes(FeedTail tail, StreamSightings sightings) {
        return new StreamTimes(tail, sightings);
    }

    @Bean
    StreamSightings streamSightings(DatabaseClient database, Clock clock) {
        return new StreamSightings(database, clock);
    }

    record StreamTimes(FeedTail tail, StreamSightings sightings) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            tail.start();
            sightings.start();
        }

        @EventListener(ContextClosedEvent.class)
        void stop() {
            tail.close();
        }
    }
}
