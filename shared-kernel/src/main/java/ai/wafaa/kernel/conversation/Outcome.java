package ai.wafaa.kernel.conversation;

/** Why an agent lets go of a conversation: it goes back to the bot, or back to its old place in the queue. */
public enum Outcome {
    RESOLVED,
    REQUEUE
}
