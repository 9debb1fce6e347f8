package ai.wafaa.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the client is told of it, by RFC 9457.
 *
 * @param type identifies the sort of failure; follows from the code
 * @param title the sort of failure in words
 * @param detail what is the matter in this case; never anything of our inside
 * @param instance the path that was asked for
 * @param code what programs tell failures apart by
 * @param traceId finds the request in the logs
 * @param errors which parts of the request are wrong
 * @param details what the code promises in addition, e.g. {@code claimed_by}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        String traceId,
        @Nullable List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> details) {

    /**
     * One wrong part of a request.
     *
     * @param pointer JSON pointer into the body, or {@code /} and the name of a parameter
     */
    public record FieldError(String pointer, String detail) {}
}
