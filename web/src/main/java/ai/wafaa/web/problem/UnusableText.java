package ai.wafaa.web.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A text that no database column or client could take. Its message is written for clients. */
public final class UnusableText extends DatabindException {
    private static final long serialVersionUID = 1L;

    public UnusableText(@Nullable JsonParser parser, String message) {
        super(parser, message);
    }
}
