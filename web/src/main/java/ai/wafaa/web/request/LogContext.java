package ai.wafaa.web.request;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts tenant, correlation and trace of the running request into the log's context wherever its work goes on another thread. */
class LogContext implements ThreadLocalAccessor<RequestContext> {
    static final String KEY = "ai.wafaa.web.request";

    private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable RequestContext getValue() {
        return CURRENT.get();
    }

    @Override
    public void setValue(RequestContext context) {
        CURRENT.set(context);
        MDC.put("correlation", context.correlationId());
        MDC.put("trace", context.traceId());
        String tenant = context.tenantId();
        if (tenant != null) {
            MDC.put("tenant", tenant);
        }
    }

    @Override
    public void setValue() {
        CURRENT.remove();
        MDC.remove("correlation");
        MDC.remove("trace");
        MDC.remove("tenant");
    }
}
