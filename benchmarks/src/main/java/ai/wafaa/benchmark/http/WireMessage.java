package ai.wafaa.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A message as bytes, head and body in one array, so that it leaves in one write. */
final class WireMessage {
    private WireMessage() {}

    static byte[] of(String startLine, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(256).append(startLine).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }
}
