package ai.wafaa.benchmark.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 messages from one socket through one buffer. For one thread at a time. */
final class WireReader {
    /** A start line with its headers, names in lower case. */
    record Head(String start, Map<String, String> headers) {
        boolean chunked() {
            return "chunked".equalsIgnoreCase(headers.getOrDefault("transfer-encoding", ""));
        }

        int length() {
            return Integer.parseInt(headers.getOrDefault("content-length", "0"));
        }

        boolean keepsAlive() {
            return !"close".equalsIgnoreCase(headers.getOrDefault("connection", ""));
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;

    WireReader(InputStream in) {
        this.in = in;
    }

    /** The next message's head, or null when the peer closed between two messages. */
    @Nullable
    Head head() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Head(start, headers);
    }

    byte[] body(Head head) throws IOException {
        if (!head.chunked()) {
            return exactly(head.length());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.writeBytes(exactly(size));
            requiredLine();
        }
        requiredLine();
        return whole.toByteArray();
    }

    /** The body as it arrives: for a live stream, which never ends by itself. */
    InputStream streamedBody(Head head) {
        return head.chunked() ? new ChunkedStream() : new PlainStream();
    }

    private int chunkSize() throws IOException {
        String line = requiredLine();
        int semicolon = line.indexOf(';');
        return Integer.parseInt((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
    }

    private String requiredLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the peer closed within a message");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream carried = new ByteArrayOutputStream(0);
        while (true) {
            for (int i = at; i < end; i++) {
                if (buffer[i] == '\n') {
                    carried.write(buffer, at, i - at);
                    at = i + 1;
                    String line = carried.toString(StandardCharsets.ISO_8859_1);
                    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                }
            }
            carried.write(buffer, at, end - at);
            at = end;
            if (!fill()) {
                if (carried.size() == 0) {
                    return null;
                }
                throw new EOFException("the peer closed within a line");
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            int read = some(bytes, have, length - have);
            if (read < 0) {
                throw new EOFException("the peer closed within a body");
            }
            have += read;
        }
        return bytes;
    }

    private int some(byte[] target, int offset, int length) throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(read, 0);
        return read >= 0;
    }

    private final class PlainStream extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return some(target, offset, length);
        }
    }

    private final class ChunkedStream extends InputStream {
        private int left;
        private boolean first = true;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                if (!first) {
                    requiredLine();
                }
                first = false;
                left = chunkSize();
                if (left == 0) {
                    return -1;
                }
            }
            int read = some(target, offset, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the peer closed within a chunk");
            }
            left -= read;
            return read;
        }
    }
}
