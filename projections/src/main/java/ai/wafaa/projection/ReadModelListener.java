package ai.wafaa.projection;

/** Is told, in the process in which the read models are written, how far they are. */
@FunctionalInterface
public interface ReadModelListener {

    /**
     * Everything up to the position can be read. Called after each commit on the projector's thread: it must be quick, and must not throw.
     *
     * @param position in the log
     */
    void committed(long position);
}
