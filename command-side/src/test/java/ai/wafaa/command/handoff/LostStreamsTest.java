package ai.wafaa.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.agent.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostStreamsTest extends EndpointsTest {
    private static final String BANK = "bank";

    @Autowired
    private DataSource log;

    private JdbcClient jdbc;
    private String agent;

    @BeforeEach
    void online() {
        jdbc = JdbcClient.create(log);
        agent = userId(Role.AGENT, BANK);
        done(new ChangeAgentStatus(agent, AgentStatus.OFFLINE, Instant.now()), BANK);
        done(new ChangeAgentStatus(agent, AgentStatus.ONLINE, Instant.now()), BANK);
        Awaitility.await().until(() -> status().equals("ONLINE"));
        jdbc.sql("delete from desk.stream_seen").update();
        jdbc.sql("delete from desk.stream_service").update();
    }

    private String status() {
        return jdbc.sql("select status from command.roster where agent_id = ?")
                .param(agent)
                .query(String.class)
                .single();
    }

    private void seenNow() {
        jdbc.sql("insert into desk.stream_seen (user_id, tenant_id, seen_at) values (?, ?, now())")
                .params(agent, tenantId(BANK))
                .update();
    }

    private void servedForLong() {
        jdbc.sql("""
                insert into desk.stream_service (since, seen_at) values (now() - interval '1 hour', now() + interval '1 hour')
                """).update();
    }

    private void lookIn(Duration time) {
        var clock = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
        new LostStreams(jdbc, commands, tenant -> 600, clock).look();
    }

    private String recordedStatus() {
        return jdbc.sql("""
                        select convert_from(payload, 'utf8')::jsonb ->> 'status' from log.event
                        where aggregate_id = ? and payload_type = 'agent.AgentStatusChanged' order by sequence desc limit 1
                        """).param(agent).query(String.class).single();
    }

    @Test
    void whose_stream_is_gone_for_longer_than_the_grace_time_is_offline() {
        servedForLong();
        seenNow();
        lookIn(Duration.ofMinutes(9));
        assertThat(recordedStatus()).isEqualTo("ONLINE");
        lookIn(Duration.ofMinutes(11));
        assertThat(recordedStatus()).isEqualTo("OFFLINE");
    }

    @Test
    void who_never_had_a_stream_cannot_lose_it() {
        servedForLong();
        lookIn(Duration.ofMinutes(11));
        assertThat(recordedStatus()).isEqualTo("ONLINE");
    }

    @Test
    void while_nobody_serves_streams_nobody_has_lost_theirs() {
        seenNow();
        lookIn(Duration.ofMinutes(11));
        assertThat(recordedStatus()).isEqualTo("ONLINE");
    }
}
