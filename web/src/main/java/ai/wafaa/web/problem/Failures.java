package ai.wafaa.web.problem;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.security.SignInRefused;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/** Tells what kind of failure an exception is. Messages of exceptions that were not written for clients are never passed on. */
final class Failures {
    private Failures() {}

    static Failure of(Throwable thrown) {
        Throwable error = unwrapped(thrown);
        Failure invalid = InvalidInput.failureOf(error);
        if (invalid != null) {
            return invalid;
        }
        return switch (error) {
            case Refusal refusal -> refused(refusal);
            case SignInRefused wrong -> Failure.of("unauthenticated", 401, wrong.getMessage());
            case AuthenticationException _ -> unauthenticated();
            case AccessDeniedException _ -> Failure.of("forbidden", 403, "You may not do this.");
            case DataBufferLimitException _ -> tooLarge();
            case MethodNotAllowedException wrong -> wrongMethod(wrong);
            case ResponseStatusException status -> byStatus(status);
            case AggregateNotFoundException _ -> Failure.of("not-found", 404, "There is no such thing.");
            case TimeoutException _ -> Failure.unavailable("This took too long.");
            case RejectedExecutionException _ -> Failure.unavailable("Too much is going on at once.");
            default ->
                isDatabaseAway(error)
                        ? Failure.unavailable("The database cannot be reached.")
                        : Failure.of("internal", 500, "Something went wrong on our side.");
        };
    }

    private static Throwable unwrapped(Throwable error) {
        Throwable cause = error.getCause();
        return cause != null && (error instanceof CompletionException || error instanceof ExecutionException)
                ? unwrapped(cause)
                : error;
    }

    private static Failure refused(Refusal refusal) {
        RefusalCode code = refusal.code();
        Failure failure = new Failure(
                code.code(),
                code.httpStatus(),
                refusal.getMessage(),
                refusal.details(),
                errorsOf(refusal),
                new HttpHeaders());
        boolean again = code == RefusalCode.UNAVAILABLE || code == RefusalCode.RATE_LIMITED;
        return again
                ? failure.header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(refusal.details().getOrDefault("retry_after", 1)))
                : failure;
    }

    /** A rule that a field breaks names it in the detail {@code pointer}. */
    private static List<Problem.FieldError> errorsOf(Refusal refusal) {
        Object pointer = refusal.details().get("pointer");
        return pointer == null ? List.of() : List.of(new Problem.FieldError(pointer.toString(), refusal.getMessage()));
    }

    private static Failure unauthenticated() {
        return Failure.of("unauthenticated", 401, "Sign in, or send a valid token.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Failure tooLarge() {
        return Failure.of("payload-too-large", 413, "The body is too large.");
    }

    private static Failure wrongMethod(MethodNotAllowedException wrong) {
        String allowed = wrong.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Failure.of("method-not-allowed", 405, "Allowed here: " + allowed + ".")
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static Failure byStatus(ResponseStatusException thrown) {
        int status = thrown.getStatusCode().value();
        return switch (status) {
            case 401 -> unauthenticated();
            case 404 -> Failure.of("not-found", 404, "There is nothing at this address.");
            case 413 -> tooLarge();
            case 503 -> Failure.unavailable("Not available at the moment.");
            default -> plain(status, thrown.getHeaders());
        };
    }

    private static Failure plain(int status, HttpHeaders headers) {
        HttpStatus known = HttpStatus.resolve(status);
        String code = known == null || known.is5xxServerError()
                ? "internal"
                : known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Failure(
                code, status, known == null ? null : known.getReasonPhrase() + ".", Map.of(), List.of(), headers);
    }

    private static boolean isDatabaseAway(@Nullable Throwable error) {
        if (error == null) {
            return false;
        }
        return error instanceof DataAccessResourceFailureException
                || error instanceof TransientDataAccessException
                || error instanceof RecoverableDataAccessException
                || error instanceof CannotCreateTransactionException
                || error instanceof SQLTransientException
                || error instanceof SQLRecoverableException
                || (error instanceof SQLException sql && meansAway(sql.getSQLState()))
                || isDatabaseAway(error.getCause());
    }

    /** Connection lost (08), out of resources (53), server shutting down or starting (57P). */
    private static boolean meansAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
