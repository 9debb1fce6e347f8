package ai.wafaa.kernel;

import java.util.UUID;

/** An event whose identity follows from what it records, so that recording the same fact twice violates the unique index of event ids, on any number of nodes. */
public interface IdentifiedEvent extends Event {

    /** The identity under which the event is stored; the same for the same fact. */
    UUID eventId();
}
