package ai.wafaa.server.launch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the demo's data in, in the order of the beans. */
@Component
@Profile(Mode.DEMO_PROFILE)
class DemoStart implements ApplicationRunner {
    private final ObjectProvider<DemoProvisioning> parts;

    DemoStart(ObjectProvider<DemoProvisioning> parts) {
        this.parts = parts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        parts.orderedStream().forEach(DemoProvisioning::provision);
    }
}
