package ai.wafaa.command.access;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.request.RequestContext;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.SessionCookie;
import ai.wafaa.web.security.SessionTokens;
import ai.wafaa.web.security.TokenCutOff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Coming and going. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthEndpoints {
    private final SignIns signIns;
    private final SessionTokens tokens;
    private final TokenCutOff cutOff;

    AuthEndpoints(SignIns signIns, SessionTokens tokens, TokenCutOff cutOff) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.cutOff = cutOff;
    }

    /** @param tenant its short name */
    record LoginRequest(
            @NotBlank @Size(max = 100) String tenant,
            @NotBlank @Size(max = 300) String email,
            @NotBlank @Size(max = 300) String password) {

        @Override
        public String toString() {
            return "LoginRequest[hidden]";
        }
    }

    /** @param expiresIn seconds */
    record LoginAnswer(String accessToken, String tokenType, long expiresIn, UserAnswer user) {}

    @PostMapping("/login")
    Mono<ResponseEntity<LoginAnswer>> login(
            @Valid @RequestBody LoginRequest body, ServerHttpRequest request, RequestContext context) {
        return Blocking.<Session>call(() -> signIns.signIn(body.tenant(), body.email(), body.password()))
                .map(session -> {
                    context.belongsTo(session.caller().tenantId());
                    String token = tokens.token(session);
                    var cookie = SessionCookie.holding(token, tokens.lifetime(), request);
                    var user = UserAnswer.of(session.caller());
                    return ResponseEntity.ok()
                            .header(HttpHeaders.SET_COOKIE, cookie.toString())
                            .body(new LoginAnswer(
                                    token, "Bearer", tokens.lifetime().toSeconds(), user));
                });
    }

    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logout(Session session, ServerHttpRequest request) {
        return cutOff.end(session)
                .thenReturn(ResponseEntity.noContent()
                        .header(
                                HttpHeaders.SET_COOKIE,
                                SessionCookie.gone(request).toString())
                        .build());
    }
}
