package ai.wafaa.web.idempotency;

import java.util.Map;

/** @param headers those that belong to the answer, e.g. {@code ETag} */
public record RecordedAnswer(int status, Map<String, String> headers, String body) {}
