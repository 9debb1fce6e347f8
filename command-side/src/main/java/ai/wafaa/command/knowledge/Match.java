package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Nearness;

/**
 * How much of a question an article answers to, per channel: the score that was reached divided by the highest that any text could reach for this question
 * (every informative term found, rare ones counting more), so that the figures of different questions and tenants compare. All 0..1.
 *
 * @param wordsInArticle stemmed words, over title, example questions and body together
 * @param wordsInQuestion stemmed words, in the nearest title or example question alone
 * @param gramsInArticle groups of three letters, over everything: survives spelling mistakes and dialect
 * @param gramsInQuestion groups of three letters, in the nearest title or example question
 * @param nearness how near the meaning comes; {@link Nearness#NONE} where only words were compared
 */
public record Match(
        double wordsInArticle,
        double wordsInQuestion,
        double gramsInArticle,
        double gramsInQuestion,
        Nearness nearness) {}
