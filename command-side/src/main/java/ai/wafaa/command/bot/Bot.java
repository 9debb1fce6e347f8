package ai.wafaa.command.bot;

/** Answers customers' questions. Implementations are thread-safe. */
public interface Bot {

    /** Looks for an answer; may take seconds, may throw. Whoever must not wait or fail asks a {@link BoundedBot}. */
    Answer answer(Question question);
}
