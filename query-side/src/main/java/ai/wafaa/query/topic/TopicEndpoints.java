package ai.wafaa.query.topic;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Asked;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.topic.Topics.TopicView;
import ai.wafaa.web.Caller;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers write about. */
@RestController
@RequestMapping("/api/v1/analytics/topics")
class TopicEndpoints {
    private final Topics topics;
    private final Tenants tenants;

    TopicEndpoints(Topics topics, Tenants tenants) {
        this.topics = topics;
        this.tenants = tenants;
    }

    @GetMapping("/trending")
    Mono<List<TopicView>> trending(@ParameterObject Asked asked, Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
        return tenants.question(asked, caller).flatMap(topics::trending);
    }

    /** Finds the topics anew, at once; answers when it is done. */
    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> refresh(Caller caller) {
        caller.require(Role.SUPERVISOR);
        return topics.find(Sql.id(caller.tenantId()));
    }
}
