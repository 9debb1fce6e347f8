package ai.wafaa.server.jobs;

import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.server.carbonaware.CarbonAwareJobProcessingConfiguration;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs due jobs between the start and the stop of the application. It asks nobody outside: no dashboard, no statistics, no forecasts. */
final class JobRunner implements SmartLifecycle {
    private final JobStore store;
    private final JsonMapper json;
    private final JobActivator activator;
    private final WafaaJobs settings;
    private volatile @Nullable BackgroundJobServer server;

    JobRunner(JobStore store, JsonMapper json, JobActivator activator, WafaaJobs settings) {
        this.store = store;
        this.json = json;
        this.activator = activator;
        this.settings = settings;
    }

    @Override
    public void start() {
        var configuration = BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andPollInterval(settings.pollInterval())
                .andWorkerCount(settings.workers())
                .andCarbonAwareJobProcessingConfiguration(
                        CarbonAwareJobProcessingConfiguration.usingDisabledCarbonAwareJobProcessingConfiguration());
        var started = new BackgroundJobServer(store.provider(), json, activator, configuration);
        started.start();
        server = started;
    }

    @Override
    public void stop() {
        BackgroundJobServer running = server;
        if (running != null) running.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** After the processors, before the web server. */
    @Override
    public int getPhase() {
        return 100;
    }
}
