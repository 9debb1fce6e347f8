package ai.wafaa.web.feature;

import ai.wafaa.kernel.tenant.Feature;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import java.util.function.BiPredicate;

/** Which features a tenant has at this moment. Asked anew each time, never blocking; what cannot be told is on. For all threads. */
public final class Features {
    private final BiPredicate<Feature, String> on;

    private Features(BiPredicate<Feature, String> on) {
        this.on = on;
    }

    /** As OpenFeature has it; the tenant is the targeting key. */
    public static Features of(Client client) {
        return new Features(
                (feature, tenantId) -> client.getBooleanValue(feature.key(), true, new ImmutableContext(tenantId)));
    }

    /** As told. */
    public static Features where(BiPredicate<Feature, String> on) {
        return new Features(on);
    }

    public boolean isOn(Feature feature, String tenantId) {
        return on.test(feature, tenantId);
    }
}
