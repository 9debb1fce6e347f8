package ai.wafaa.web.request;

import ai.wafaa.web.WebProperties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** One line per answered request; none for probes and accepted webhooks, which are many and counted anyway. No query, body, address or user stands in it: those may be personal data or secrets. */
@Component
class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private static final Set<String> ROUTINE = Set.of("/livez", "/readyz", "/metrics");

    private final boolean on;
    private final LogContext logContext = new LogContext();

    AccessLog(WebProperties properties) {
        this.on = properties.accessLog();
    }

    void answered(ServerWebExchange exchange, RequestContext context, long nanos) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (!on
                || !LOG.isInfoEnabled()
                || isRoutine(exchange.getRequest().getPath().value(), status)) {
            return;
        }
        logContext.setValue(context);
        try {
            LOG.info(
                    "{} {} {} {} ms",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().value(),
                    status == null ? "-" : status.value(),
                    nanos / 1_000_000);
        } finally {
            logContext.setValue();
        }
    }

    private static boolean isRoutine(String path, @Nullable HttpStatusCode status) {
        return status != null && status.is2xxSuccessful() && (path.startsWith("/webhooks/") || ROUTINE.contains(path));
    }
}
