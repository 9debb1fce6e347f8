package ai.wafaa.command.tenant;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.NodeModels;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.kernel.tenant.SwitchFeature;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Which features a tenant has: read by all of it, switched by its admins. */
@RestController
@RequestMapping("/api/v1/settings/features")
class FeatureEndpoints {
    private final UserCommands commands;
    private final TenantSettings settings;
    private final FeatureProperties installed;
    private final LongSupplier reached;
    private final Clock clock;

    FeatureEndpoints(
            UserCommands commands,
            TenantSettings settings,
            FeatureProperties installed,
            NodeModels models,
            Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.installed = installed;
        this.reached = models.reached(Directory.GROUP);
        this.clock = clock;
    }

    /**
     * A feature.
     *
     * @param enabled by the tenant
     * @param installed false where the operator has switched it off for everybody
     */
    record FeatureAnswer(Feature feature, boolean enabled, boolean installed) {}

    record FeaturesAnswer(List<FeatureAnswer> features) {}

    @GetMapping
    Mono<FeaturesAnswer> features(Caller caller, MinPosition position) {
        return position.await(reached).then(Mono.fromSupplier(() -> answer(feature -> !isOff(caller, feature))));
    }

    record FeatureSwitch(@NotNull Feature feature, @NotNull Boolean enabled) {}

    @PutMapping
    Mono<ResponseEntity<FeaturesAnswer>> change(
            @Valid @RequestBody FeatureSwitch body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.ADMIN);
        var command = new SwitchFeature(caller.tenantId(), body.feature(), body.enabled(), clock.instant());
        return commands.send(command, caller, exchange)
                .map(done -> Answers.of(
                        HttpStatus.OK,
                        answer(feature -> feature == body.feature() ? body.enabled() : !isOff(caller, feature)),
                        (Long) done.result(),
                        done.position()));
    }

    private boolean isOff(Caller caller, Feature feature) {
        return settings.of(caller.tenantId()).off().contains(feature);
    }

    private FeaturesAnswer answer(Predicate<Feature> enabled) {
        return new FeaturesAnswer(Arrays.stream(Feature.values())
                .map(feature -> new FeatureAnswer(feature, enabled.test(feature), installed.has(feature)))
                .toList());
    }
}
