package ai.wafaa.store;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Refuses a command whose sender expects its aggregate at another version than it has. Costs nothing where nothing is expected. */
final class ExpectedVersion implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String KEY = "expected_version";

    private final CommandTargets targets;

    ExpectedVersion(CommandTargets targets) {
        this.targets = targets;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Long expected = (Long) unit.getMessage().getMetaData().get(KEY);
        String target = expected == null ? null : targets.idOf(unit.getMessage().getPayload());
        if (expected != null && target != null) {
            verify(expected, target);
        }
        return chain.proceed();
    }

    private static void verify(long expected, String aggregateId) throws SQLException {
        Batch batch = Batch.current();
        batch.touch(aggregateId);
        long actual = batch.undecided(aggregateId)
                .reduce((earlier, later) -> later)
                .map(event -> event.getSequenceNumber())
                .orElse(recorded(batch, aggregateId));
        if (actual >= 0 && actual != expected) {
            throw new Refusal(RefusalCode.STALE_VERSION, "It has been changed meanwhile.", Map.of("version", actual));
        }
    }

    /** @return -1 when there is no such aggregate, which its own handler will say */
    private static long recorded(Batch batch, String aggregateId) throws SQLException {
        try (var statement = batch.connection()
                .prepareStatement("select coalesce(max(sequence), -1) from log.event where aggregate_id = ?")) {
            statement.setString(1, aggregateId);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
