package ai.wafaa.server.wiring;

import ai.wafaa.projection.ReadModelListener;
import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.stream.FeedTail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the query side at once what the projections of this process have written. */
@Configuration(proxyBeanMethods = false)
class SidesConfiguration {

    @Bean
    ReadModelListener tellTheQuerySide(ObjectProvider<FeedTail> tail, ReadProgress progress) {
        return position -> {
            progress.reached(position);
            tail.ifAvailable(FeedTail::signal);
        };
    }
}
