package ai.wafaa.web.live;

/** What somebody does just now. To be forgotten after some seconds unless it is told again. */
public sealed interface Sign permits Typing, Presence {}
