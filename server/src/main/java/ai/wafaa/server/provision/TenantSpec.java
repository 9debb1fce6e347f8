package ai.wafaa.server.provision;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as it begins.
 *
 * @param articles by a key that stays the same from start to start
 */
record TenantSpec(
        String slug,
        String name,
        String zone,
        String language,
        List<User> users,
        List<Account> accounts,
        Map<String, ArticleText> articles) {

    /** Somebody who may sign in. */
    record User(String email, String fullName, Role role, int capacity, String password) {
        @Override
        public String toString() {
            return "User[" + role + "]";
        }
    }

    /** @param secret null where the channel needs none */
    record Account(
            ChannelType type,
            String externalId,
            String name,
            @Nullable ChannelSecret secret) {}
}
