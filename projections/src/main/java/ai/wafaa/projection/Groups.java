package ai.wafaa.projection;

import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.insight.InsightModel;

/** The processing groups of this module. A name is the key of a position in the log: a renamed group starts from the oldest event. */
public final class Groups {
    /** Conversations, messages, the queue, agents, assignments and the feed of the live stream. */
    public static final String CONVERSATIONS = ReadModel.NAME;

    /** Figures and the facts that they count; apart, so that counting never holds up conversations. */
    public static final String INSIGHT = InsightModel.NAME;

    private Groups() {}
}
