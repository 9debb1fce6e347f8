package ai.wafaa.kernel;

/** The codes of refused commands, as the HTTP contract names them. */
public enum RefusalCode {
    ALREADY_CLAIMED("already-claimed", 409),
    CAPACITY_REACHED("capacity-reached", 409),
    ILLEGAL_TRANSITION("illegal-transition", 409),
    CONFLICT("conflict", 409),
    NOT_ASSIGNED("not-assigned", 403),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    VALIDATION_FAILED("validation-failed", 422),
    STALE_VERSION("stale-version", 412),
    OUTSIDE_MESSAGING_WINDOW("outside-messaging-window", 422),
    RATE_LIMITED("rate-limited", 429),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int httpStatus;

    RefusalCode(String code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /** As it stands in a problem document. */
    public String code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
