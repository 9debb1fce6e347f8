package ai.wafaa.embedded;

/** An embedded service could not be started or stopped. The message is written for the person at the terminal. */
public final class EmbeddedServiceException extends RuntimeException {
    EmbeddedServiceException(String message) {
        super(message);
    }

    EmbeddedServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
