package ai.wafaa.web.security;

import ai.wafaa.web.Caller;
import java.time.Instant;

/**
 * One sign-in.
 *
 * @param id names this sign-in, so that it alone can be ended
 * @param generation of the user's sign-ins; raised when all of them are to end
 */
public record Session(String id, Caller caller, int generation, Instant expiresAt) {}
