package ai.wafaa.web.idempotency;

/**
 * Who used a key for what: the same key of another user or for another address is another key.
 *
 * @param target method and path
 */
public record IdempotencyKey(String tenantId, String userId, String target, String key) {

    /** One text for all of it. */
    public String scope() {
        return String.join("\n", tenantId, userId, target, key);
    }
}
