package ai.wafaa.benchmark.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP request. One that is sent again after a broken connection must be safe to repeat. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each body would cost the generator dear
public record Request(String method, String target, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    public static Request get(String target, Map<String, String> headers) {
        return new Request("GET", target, headers, NOTHING);
    }

    public static Request json(String method, String target, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return new Request(method, target, all, body);
    }

    byte[] bytes(String host) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", host);
        all.putAll(headers);
        return WireMessage.of(method + " " + target + " HTTP/1.1", all, body);
    }
}
