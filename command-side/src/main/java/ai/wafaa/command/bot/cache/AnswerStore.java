package ai.wafaa.command.bot.cache;

import ai.wafaa.command.bot.Answer.Answered;
import org.jspecify.annotations.Nullable;

/** Where answers are kept beyond this process. Never throws; what is away or slow holds nothing. */
interface AnswerStore {

    /** The answer under a key; null where there is none. */
    @Nullable
    Answered find(String key);

    /** Keeps an answer; does not wait for it. */
    void keep(String key, Answered answer);

    /** Nowhere. */
    AnswerStore NONE = new AnswerStore() {
        @Override
        public @Nullable Answered find(String key) {
            return null;
        }

        @Override
        public void keep(String key, Answered answer) {}
    };
}
