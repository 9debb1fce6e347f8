package ai.wafaa.benchmark.agents;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.target.Api;
import ai.wafaa.benchmark.target.Provisioning;
import ai.wafaa.benchmark.target.Tenant;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One agent's calls. Each is repeated, under the same idempotency key, until the server gives an answer that stands. */
final class AgentSession {
    private static final long PAUSE_MILLIS = 300;

    private final WireClient client;
    private final Tenant tenant;
    private final int number;
    private final Counters counters;
    private @Nullable Api api;
    private volatile boolean closed;

    AgentSession(WireClient client, Tenant tenant, int number, Counters counters) {
        this.client = client;
        this.tenant = tenant;
        this.number = number;
        this.counters = counters;
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    synchronized Api api() throws IOException, InterruptedException {
        Api signedIn = api;
        if (signedIn == null) {
            signedIn = Api.login(
                    client, tenant.slug(), Provisioning.agentEmail(tenant, number), Provisioning.AGENT_PASSWORD);
            api = signedIn;
        }
        return signedIn;
    }

    private synchronized void signOut() {
        api = null;
    }

    String path() throws IOException, InterruptedException {
        return "/api/v1/agents/" + api().userId();
    }

    /** @return the conversation, or null when somebody else has it or there is no room */
    @Nullable
    JsonNode claim(String conversationId) throws IOException, InterruptedException {
        Reply reply = persist("POST", path() + "/claim/" + conversationId, Map.of());
        if (reply.succeeded()) {
            counters.add("agents.claimed");
            return Api.required(reply, "claim");
        }
        boolean mine = reply.status() == 409
                && reply.text().contains("already-claimed")
                && reply.text().contains(api().userId());
        counters.add(mine ? "agents.claimed_before" : "agents.claim_refused_" + reply.status());
        return mine ? api().read("/api/v1/conversations/" + conversationId) : null;
    }

    boolean reply(String conversationId) throws IOException, InterruptedException {
        Reply reply = persist(
                "POST",
                "/api/v1/conversations/" + conversationId + "/messages",
                Map.of("text", AgentWords.any(), "client_ref", UUID.randomUUID().toString()));
        counters.add(reply.succeeded() ? "agents.replied" : "agents.reply_refused_" + reply.status());
        return reply.succeeded();
    }

    void release(String conversationId) throws IOException, InterruptedException {
        Reply reply = persist("POST", path() + "/release/" + conversationId, Map.of("outcome", "resolved"));
        counters.add(reply.succeeded() ? "agents.released" : "agents.release_refused_" + reply.status());
    }

    void online() throws IOException, InterruptedException {
        Reply reply = persist("PATCH", path() + "/status", Map.of("status", "online"));
        if (!reply.succeeded()) {
            throw new IOException("cannot go online: " + reply.status() + " " + reply.text());
        }
    }

    private Reply persist(String method, String target, Object body) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        while (true) {
            try {
                Reply reply = api().send(method, target, key, body);
                if (reply.status() < 500 && reply.status() != 401 && reply.status() != 429) {
                    return reply;
                }
                counters.add("agents.repeated_" + reply.status());
                if (reply.status() == 401) {
                    signOut();
                }
                if (closed) {
                    return reply;
                }
            } catch (IOException broken) {
                counters.add("agents.repeated_broken");
                if (closed) {
                    throw broken;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
