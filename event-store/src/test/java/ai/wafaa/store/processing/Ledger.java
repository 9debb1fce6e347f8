package ai.wafaa.store.processing;

import ai.wafaa.store.toy.AccountEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that would count twice what is handled twice. */
class Ledger {
    private final JdbcTemplate sql;
    private final AtomicBoolean closed;

    /** Takes nothing while it is closed. */
    Ledger(DataSource dataSource, AtomicBoolean closed) {
        this.sql = new JdbcTemplate(dataSource);
        this.closed = closed;
    }

    static void createTable(DataSource dataSource) {
        new JdbcTemplate(dataSource)
                .execute(
                        "create table public.ledger (account_id text primary key, balance bigint, handled bigint, position bigint)");
    }

    @EventHandler
    void on(AccountEvent.Deposited event, @Position long position) {
        BatchScope.gather(this, ArrayList<Object[]>::new, this::flush)
                .add(new Object[] {event.accountId(), event.amount(), position});
    }

    private void flush(List<Object[]> rows) {
        sql.batchUpdate("""
                insert into public.ledger as l values (?, ?, 1, ?) on conflict (account_id) do update
                set balance = l.balance + excluded.balance, handled = l.handled + 1, position = excluded.position""", rows);
        if (closed.get()) {
            throw new IllegalStateException("The ledger is closed");
        }
    }

    @ResetHandler
    void forget() {
        sql.execute("truncate public.ledger");
    }
}
