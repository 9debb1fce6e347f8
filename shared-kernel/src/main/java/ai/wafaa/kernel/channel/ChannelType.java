package ai.wafaa.kernel.channel;

/** What sort of channel an account is. */
public enum ChannelType {
    WHATSAPP,
    WEBCHAT,
    GENERIC;

    /** As the HTTP contract names it. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
