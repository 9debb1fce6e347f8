package ai.wafaa.command;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Expects a refusal. */
public final class Refused {
    private Refused() {}

    public static Matcher<?> as(RefusalCode code) {
        return new CustomTypeSafeMatcher<Refusal>("refused as " + code) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code;
            }
        };
    }
}
