package ai.wafaa.command.tenant;

import static ai.wafaa.kernel.RefusalCode.CONFLICT;
import static ai.wafaa.kernel.RefusalCode.NOT_FOUND;
import static ai.wafaa.kernel.RefusalCode.VALIDATION_FAILED;

import ai.wafaa.command.Refused;
import ai.wafaa.kernel.tenant.CreateTenant;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.kernel.tenant.FeatureSwitched;
import ai.wafaa.kernel.tenant.SwitchFeature;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.store.Metadata;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final TenantCreated SHOP = new TenantCreated("t", "shop", "Shop", "Asia/Dubai", "ar", AT);

    private final AggregateTestFixture<Tenant> fixture = new AggregateTestFixture<>(Tenant.class);

    private static CreateTenant create(String slug, String name, String zone, String language) {
        return new CreateTenant("t", slug, name, zone, language, AT.plusSeconds(1));
    }

    @Test
    void a_company_begins() {
        fixture.givenNoPriorActivity()
                .when(new CreateTenant("t", "shop", "Shop", "Asia/Dubai", "ar", AT))
                .expectEvents(SHOP)
                .expectResultMessagePayload(true);
    }

    @Test
    void creating_it_again_as_it_is_changes_nothing() {
        fixture.given(SHOP)
                .when(create("shop", "Shop", "Asia/Dubai", "ar"))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void another_company_cannot_take_the_short_name() {
        fixture.given(SHOP).when(create("shop", "Other", "Asia/Dubai", "ar")).expectException(Refused.as(CONFLICT));
    }

    @Test
    void a_feature_is_switched_off_and_on_again_and_only_changes_are_recorded() {
        var off = new FeatureSwitched("t", Feature.RESPONSE_CACHE, false, AT);
        Map<String, Object> own = Map.of(Metadata.TENANT_ID, "t");
        fixture.given(SHOP)
                .when(new SwitchFeature("t", Feature.RESPONSE_CACHE, true, AT), own)
                .expectNoEvents();
        fixture.given(SHOP)
                .when(new SwitchFeature("t", Feature.RESPONSE_CACHE, false, AT), own)
                .expectEvents(off);
        fixture.given(SHOP, off)
                .when(new SwitchFeature("t", Feature.RESPONSE_CACHE, true, AT), own)
                .expectEvents(new FeatureSwitched("t", Feature.RESPONSE_CACHE, true, AT));
    }

    @Test
    void nobody_switches_another_tenant_s_features() {
        fixture.given(SHOP)
                .when(new SwitchFeature("t", Feature.RESPONSE_CACHE, false, AT), Map.of(Metadata.TENANT_ID, "other"))
                .expectException(Refused.as(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "Shop,Shop,UTC,en",
        "-shop,Shop,UTC,en",
        "a b,Shop,UTC,en",
        "'',Shop,UTC,en",
        "shop,'  ',UTC,en",
        "shop,Shop,Mars/Crater,en",
        "shop,Shop,UTC,fr"
    })
    void what_breaks_a_rule_is_refused(String slug, String name, String zone, String language) {
        fixture.givenNoPriorActivity()
                .when(create(slug, name, zone, language))
                .expectException(Refused.as(VALIDATION_FAILED));
    }
}
