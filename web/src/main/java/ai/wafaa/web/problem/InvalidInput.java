package ai.wafaa.web.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.codec.DecodingException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;

/** Requests whose content is wrong: which part, and what it should be. */
final class InvalidInput {
    private static final String SUMMARY = "The request is not valid.";

    private InvalidInput() {}

    /** @return null when the error does not say that the input is wrong */
    static @Nullable Failure failureOf(Throwable error) {
        return switch (error) {
            case WebExchangeBindException fields -> Failure.invalid(SUMMARY, fieldErrors(fields));
            case HandlerMethodValidationException parameters -> Failure.invalid(SUMMARY, parameterErrors(parameters));
            case MissingRequestValueException missing ->
                Failure.invalid(SUMMARY, List.of(new Problem.FieldError("/" + missing.getName(), "is required")));
            case ServerWebInputException input -> unreadable(input);
            case DecodingException decoding -> json(jacksonCause(decoding));
            case JacksonException jackson -> json(jackson);
            default -> null;
        };
    }

    private static List<Problem.FieldError> fieldErrors(WebExchangeBindException error) {
        return error.getFieldErrors().stream()
                .map(e -> new Problem.FieldError(pointer(e.getField()), String.valueOf(e.getDefaultMessage())))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::pointer))
                .toList();
    }

    private static List<Problem.FieldError> parameterErrors(HandlerMethodValidationException error) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (var result : error.getParameterValidationResults()) {
            String name = "/" + result.getMethodParameter().getParameterName();
            if (result instanceof ParameterErrors fields) {
                fields.getFieldErrors()
                        .forEach(e -> errors.add(
                                new Problem.FieldError(pointer(e.getField()), String.valueOf(e.getDefaultMessage()))));
            } else {
                for (MessageSourceResolvable message : result.getResolvableErrors()) {
                    errors.add(new Problem.FieldError(snake(name), String.valueOf(message.getDefaultMessage())));
                }
            }
        }
        return errors;
    }

    private static Failure unreadable(ServerWebInputException error) {
        JacksonException jackson = jacksonCause(error);
        if (jackson != null || error.getCause() instanceof DecodingException) {
            return json(jackson);
        }
        if (error.getCause() instanceof TypeMismatchException mismatch && error.getMethodParameter() != null) {
            if (error.getMethodParameter().hasParameterAnnotation(PathVariable.class)) {
                return Failure.of(
                        "not-found", 404, "There is nothing at this address."); // what has no such id cannot be there
            }
            String name = "/" + snake(String.valueOf(error.getMethodParameter().getParameterName()));
            return Failure.invalid(
                    SUMMARY, List.of(new Problem.FieldError(name, expectation(mismatch.getRequiredType()))));
        }
        return Failure.invalid("A body is required.", List.of());
    }

    private static @Nullable JacksonException jacksonCause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson) {
                return jackson;
            }
        }
        return null;
    }

    private static Failure json(@Nullable JacksonException error) {
        if (error instanceof StreamConstraintsException) {
            return Failure.invalid(
                    "The JSON is nested too deeply, or one of its texts or numbers is too long.", List.of());
        }
        if (!(error instanceof DatabindException databind)) {
            return Failure.invalid("The body is not well-formed JSON in UTF-8.", List.of());
        }
        return Failure.invalid(SUMMARY, List.of(new Problem.FieldError(pointer(databind), wrong(databind))));
    }

    private static String wrong(DatabindException error) {
        return switch (error) {
            case InvalidFormatException format -> expectation(format.getTargetType());
            case InvalidNullException _ -> "is required";
            case UnusableText text -> text.getOriginalMessage();
            default -> "has the wrong type";
        };
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == java.time.Instant.class) {
            return "must be an instant like 2026-01-31T12:00:00Z";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? "must be a number in range"
                : "has the wrong format";
    }

    private static String pointer(DatabindException error) {
        return error.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** {@code articles[0].fullName} becomes {@code /articles/0/full_name}. */
    private static String pointer(String path) {
        return "/" + snake(path).replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
