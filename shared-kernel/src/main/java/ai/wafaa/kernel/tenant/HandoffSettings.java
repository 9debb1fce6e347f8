package ai.wafaa.kernel.tenant;

/**
 * How a tenant wants hand-offs to run. Times in seconds; 0 switches that step off.
 *
 * @param claimWithinSeconds an assignment that is not claimed in this time passes to the next agent
 * @param specialtyWaitSeconds a conversation that wants a specialty waits so long for it, then anyone may have it
 * @param remindAfterSeconds a holder who leaves the customer without a word for so long is reminded
 * @param takeBackAfterSeconds after the reminder; then the conversation goes back to the queue
 * @param waitNoticeAfterSeconds a customer who waits so long is told the place in the queue and the expected wait
 * @param leaveMessageAfterSeconds a customer who waits so long is told to leave a message
 * @param awayGraceSeconds who is away for longer loses what they hold
 * @param streamGraceSeconds whose live stream is lost for longer is set offline
 * @param keepWhenAway conversations stay with an agent who is away or offline
 * @param closeAfterHours a conversation of the bot that is silent for so long is closed
 */
public record HandoffSettings(
        int claimWithinSeconds,
        int specialtyWaitSeconds,
        int remindAfterSeconds,
        int takeBackAfterSeconds,
        int waitNoticeAfterSeconds,
        int leaveMessageAfterSeconds,
        int awayGraceSeconds,
        int streamGraceSeconds,
        boolean keepWhenAway,
        int closeAfterHours) {
    /** What holds for a tenant that has set nothing. */
    public static final HandoffSettings DEFAULTS = new HandoffSettings(60, 60, 180, 120, 60, 600, 300, 60, false, 24);
}
