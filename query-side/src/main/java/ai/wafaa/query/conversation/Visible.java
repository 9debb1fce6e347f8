package ai.wafaa.query.conversation;

import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;

/** Which conversations a user may see: agents the queue and what is or was assigned to them; all others their whole tenant. */
final class Visible {
    private Visible() {}

    /** Narrows a query over {@code read.conversation c}. Another tenant's rows, and what may not be seen, are as if they were not there. */
    static Sql to(Caller caller, Sql query) {
        query.bind("tenant", Sql.id(caller.tenantId())).and("c.tenant_id = :tenant");
        if (!caller.seesWholeTenant())
            query.bind("viewer", Sql.id(caller.userId()))
                    .and("(c.status = 'pending_handoff' or :viewer = any(c.agents))");
        return query;
    }
}
