package ai.wafaa.server.launch;

/**
 * A part of the demo's data. Runs at each start of the demo, before the server says that it is ready, so it must leave
 * what is already there as it is.
 */
public interface DemoProvisioning {
    void provision();
}
