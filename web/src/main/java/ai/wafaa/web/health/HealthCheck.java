package ai.wafaa.web.health;

import java.util.List;

/** Asks a part, or several of a kind, how it is. As a bean it is part of {@code /api/v1/system/health}, in the order of the beans. */
public interface HealthCheck {

    /** Of the component when the check itself fails, or takes too long. */
    String name();

    /** Whether nothing works without it: then the system is down with it, else only degraded. */
    default boolean vital() {
        return false;
    }

    /**
     * Called on a thread of its own, again only after it has returned. An exception means that the component is down.
     *
     * @return what was found; empty when there is nothing to tell
     */
    List<Finding> check() throws Exception;
}
