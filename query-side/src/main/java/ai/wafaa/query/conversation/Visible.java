package ai.wafaa.query.conversation;

import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;

/** Which conversations a user may see: agents the queue and what is or was assigned to them; all others their whole tenant. */
final class Visible {
    private Visible() {}

    /** Narrows a query over {@code read.conversation c}. Another tenant's rows, and what may not be seen, are as if they were not there. */
    static Sql to(Caller caller, Sql query) {
        return narrowed(caller, query, "c.tenant_id = :tenant");
    }

    /**
     * The same for one that joins {@code read.activity a}: its index has each tenant's conversations in the order of their last message, and must be what the
     * tenant is looked for in.
     */
    static Sql listed(Caller caller, Sql query) {
        return narrowed(caller, query, "a.tenant_id = :tenant");
    }

    private static Sql narrowed(Caller caller, Sql query, String tenant) {
        query.bind("tenant", Sql.id(caller.tenantId())).and(tenant);
        if (!caller.seesWholeTenant())
            query.bind("viewer", Sql.id(caller.userId())).and("""
                    c.conversation_id in (
                      select w.conversation_id from read.conversation w where w.tenant_id = :tenant and w.status = 'pending_handoff'
                      union all
                      select s.conversation_id from read.conversation_assignment s where s.agent_id = :viewer)""");
        return query;
    }
}
