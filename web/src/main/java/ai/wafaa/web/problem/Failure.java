package ai.wafaa.web.problem;

import ai.wafaa.kernel.RefusalCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What went wrong, before it is told of one request. */
record Failure(
        String code,
        int status,
        @Nullable String detail,
        Map<String, Object> details,
        List<Problem.FieldError> errors,
        HttpHeaders headers) {

    static Failure of(String code, int status, @Nullable String detail) {
        return new Failure(code, status, detail, Map.of(), List.of(), new HttpHeaders());
    }

    static Failure invalid(String detail, List<Problem.FieldError> errors) {
        RefusalCode code = RefusalCode.VALIDATION_FAILED;
        return new Failure(code.code(), code.httpStatus(), detail, Map.of(), errors, new HttpHeaders());
    }

    /** Something that we need is away or too busy; the client may try again. */
    static Failure unavailable(String detail) {
        return of("unavailable", 503, detail).header(HttpHeaders.RETRY_AFTER, "1");
    }

    Failure header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    Problem problem(String instance, String traceId) {
        String words = code.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(
                "urn:problem-type:wafaa:" + code,
                title,
                status,
                detail,
                instance,
                code,
                traceId,
                errors.isEmpty() ? null : errors,
                details);
    }
}
