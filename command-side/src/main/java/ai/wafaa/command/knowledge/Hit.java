package ai.wafaa.command.knowledge;

/**
 * An article that was found.
 *
 * @param score what the hits of one search are ordered by, highest first; 0..1, comparable only within one search
 * @param match the parts of the score
 */
public record Hit(Article article, double score, Match match) {}
