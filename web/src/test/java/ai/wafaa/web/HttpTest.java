package ai.wafaa.web;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.SessionTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The module over real HTTP. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "wafaa.auth.token-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
@AutoConfigureWebTestClient
abstract class HttpTest {
    @Autowired
    WebTestClient http;

    @Autowired
    SessionTokens tokens;

    Session session(Role role) {
        return tokens.begin(new Caller("u1", "t1", role, "someone@example.com", "Some One"), 0);
    }

    WebTestClient as(Role role) {
        return http.mutate()
                .defaultHeaders(h -> h.setBearerAuth(tokens.token(session(role))))
                .build();
    }
}
