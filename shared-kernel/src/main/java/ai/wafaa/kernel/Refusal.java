package ai.wafaa.kernel;

import java.util.Map;

/**
 * A command was understood and is not done: a rule forbids it in the present state. The code is one of the HTTP contract, e.g. {@code already-claimed}.
 * It carries no stack trace: refusing is normal.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, Object> details;

    public Refusal(RefusalCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details extra members of the problem document, e.g. {@code claimed_by}; values are strings, numbers or instants */
    public Refusal(RefusalCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /**
     * A part of what was asked breaks a rule.
     *
     * @param field JSON pointer of the part without its first slash, e.g. {@code tags/0}
     * @param rule what the part must be, e.g. {@code "must be en or ar"}
     */
    public static Refusal invalid(String field, String rule) {
        return new Refusal(RefusalCode.VALIDATION_FAILED, field + " " + rule, Map.of("pointer", "/" + field));
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNullElse(super.getMessage(), code.code());
    }
}
