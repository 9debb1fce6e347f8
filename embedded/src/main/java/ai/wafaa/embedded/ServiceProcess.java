package ai.wafaa.embedded;

import java.io.IOException;

/** How to handle the one process that may work on a folder, whoever started it. */
interface ServiceProcess {
    /** Ends what a killed run left behind, and nothing else, so that {@link #start} finds the folder free. */
    void clearLeftovers() throws IOException;

    /**
     * Returns when requests are answered.
     *
     * @return the process id
     */
    long start(int port) throws IOException;

    /** In order; returns when it has ended. */
    void stop(long pid);

    /** At once; returns when it has ended. */
    void kill(long pid);
}
