package ai.wafaa.projection;

import ai.wafaa.projection.conversation.ReadModel;

/** The processing groups of this module. A name is the key of a position in the log: a renamed group starts from the oldest event. */
public final class Groups {
    /** Conversations, messages, the queue, agents, assignments and the feed of the live stream. */
    public static final String CONVERSATIONS = ReadModel.NAME;

    private Groups() {}
}
