package ai.wafaa.web.security;

import ai.wafaa.web.WebProperties;
import ai.wafaa.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import reactor.core.publisher.Mono;

/**
 * Two doors: what is open to everybody (tokens are not even looked at there) and the rest, which needs a sign-in. There is no session on the server, and no
 * CSRF token: the cookie is only sent by our own pages, and a foreign {@code Origin} is refused besides.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Problems problems;

    SecurityConfiguration(Problems problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain open(ServerHttpSecurity http, OpenPaths paths, WebProperties properties) {
        return common(http.securityMatcher(paths))
                .authorizeExchange(exchange -> exchange.pathMatchers("/metrics")
                        .access((user, context) -> Mono.just(
                                new AuthorizationDecision(properties.metricsOpen() || isFromThisMachine(context))))
                        .anyExchange()
                        .permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain guarded(ServerHttpSecurity http, TokenConverter converter) {
        ReactiveAuthenticationManager alreadyChecked = Mono::just;
        var authentication = new AuthenticationWebFilter(alreadyChecked);
        authentication.setServerAuthenticationConverter(converter);
        authentication.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
        authentication.setAuthenticationFailureHandler((filter, error) -> problems.handle(filter.getExchange(), error));
        return common(http)
                .addFilterAt(authentication, SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(new ForeignPagesChangeNothing(), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(new AuditorsChangeNothing(), SecurityWebFiltersOrder.AUTHORIZATION)
                .authorizeExchange(exchange -> exchange.anyExchange().authenticated())
                .build();
    }

    /** Nothing signs in by a manager; that there is one keeps a default user with a random password from being made. */
    @Bean
    ReactiveAuthenticationManager noOtherSignIn() {
        return authentication -> Mono.empty();
    }

    /** A span and a timer for each filter of the chain would cost more than the filters. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** As strict as the default about addresses; headers are checked without regular expressions, which took as long as the rest of the chain. */
    @Bean
    StrictServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(SecurityConfiguration::holdsNoControls);
        firewall.setAllowedHeaderValues(SecurityConfiguration::holdsNoControls);
        return firewall;
    }

    /** @param text null for the value of a header that is not there, which is asked about, too */
    private static boolean holdsNoControls(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private ServerHttpSecurity common(ServerHttpSecurity http) {
        return http.csrf(CsrfSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .frameOptions(frames -> frames.mode(Mode.DENY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle));
    }

    private static boolean isFromThisMachine(AuthorizationContext context) {
        var address = context.getExchange().getRequest().getRemoteAddress();
        return address != null
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
    }
}
