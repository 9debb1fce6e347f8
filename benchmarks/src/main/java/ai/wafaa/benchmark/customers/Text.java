package ai.wafaa.benchmark.customers;

import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a customer writes.
 *
 * @param json the same, quoted and escaped, so that sending costs no escaping
 */
public record Text(String raw, String json) {
    public static Text of(String raw) {
        return new Text(raw, JsonMapper.shared().writeValueAsString(raw));
    }
}
