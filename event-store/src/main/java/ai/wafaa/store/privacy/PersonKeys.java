package ai.wafaa.store.privacy;

/** The keys of persons. */
public interface PersonKeys {

    /**
     * Destroys the person's key: personal fields of all events recorded so far read as erased from now on, on this node at once and on others within a minute.
     *
     * @return whether there was one
     */
    boolean destroy(String personId);
}
