package ai.wafaa.server.jobs;

import ai.wafaa.store.WafaaDatabase;
import org.flywaydb.core.Flyway;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.JobActivator;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts JobRunr together. Every process may schedule, by {@link JobScheduler}; due jobs run in the roles {@code all} and {@code jobs}. A job is a method of a bean.
 * A killed job runs again, so what it does must bear being done twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WafaaJobs.class)
class JobsConfiguration {
    @Bean
    JsonMapper jobJson() {
        return new Jackson3JsonMapper();
    }

    /** @param migrated the schema must be there first */
    @Bean
    JobStore jobStore(WafaaDatabase database, WafaaJobs settings, JsonMapper jobJson, Flyway migrated) {
        return new JobStore(database, settings, jobJson);
    }

    @Bean
    JobScheduler jobScheduler(JobStore store) {
        return new JobScheduler(store.provider());
    }

    @Bean
    @ConditionalOnExpression("#{'${wafaa.roles}'.matches('.*\\b(all|jobs)\\b.*')}")
    JobRunner jobRunner(JobStore store, JsonMapper jobJson, BeanFactory beans, WafaaJobs settings) {
        return new JobRunner(store, jobJson, activator(beans), settings);
    }

    private static JobActivator activator(BeanFactory beans) {
        return new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return beans.getBean(type);
            }
        };
    }
}
