package ai.wafaa.command.handoff;

import ai.wafaa.command.handoff.Roster.Member;
import ai.wafaa.command.handoff.WaitingRoom.Waiting;
import ai.wafaa.kernel.conversation.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agent gets a waiting conversation: online, with room, of the wanted specialty, the least load; of equals the longest idle.
 *
 * @param candidates all who were online, the chosen one first, at most {@value #MOST_CANDIDATES}
 */
record Choice(String agentId, List<Candidate> candidates) {
    private static final int MOST_CANDIDATES = 20;

    /** @param refused agents whose own stream refused this conversation just now */
    static Optional<Choice> of(Waiting waiting, List<Member> online, Set<String> refused) {
        var fit = online.stream()
                .filter(m -> whyNot(m, waiting, refused, false) == null)
                .min(byLoadThenIdle());
        boolean again = fit.isEmpty(); // better the one who returned it than nobody
        if (again)
            fit = online.stream()
                    .filter(m -> whyNot(m, waiting, refused, true) == null)
                    .min(byLoadThenIdle());
        return fit.map(chosen -> new Choice(chosen.agentId(), candidates(chosen, waiting, online, refused)));
    }

    private static Comparator<Member> byLoadThenIdle() {
        return Comparator.comparingInt(Member::held)
                .thenComparing(Member::idleSince)
                .thenComparing(Member::agentId);
    }

    private static @Nullable String whyNot(
            Member member, Waiting waiting, Set<String> refused, boolean evenIfReturned) {
        if (refused.contains(member.agentId())) return "refused";
        if (!member.hasRoom()) return "full: " + member.held() + " of " + member.capacity();
        String wanted = waiting.specialty();
        if (wanted != null && !member.specialties().contains(wanted)) return "lacks the specialty " + wanted;
        if (!evenIfReturned && waiting.returnedBy().contains(member.agentId())) return "returned it before";
        return null;
    }

    private static List<Candidate> candidates(
            Member chosen, Waiting waiting, List<Member> online, Set<String> refused) {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(chosen.agentId(), chosen.held(), null));
        online.stream()
                .filter(m -> !m.agentId().equals(chosen.agentId()))
                .sorted(byLoadThenIdle())
                .limit(MOST_CANDIDATES - 1L)
                .forEach(m -> {
                    String why = whyNot(m, waiting, refused, false);
                    all.add(new Candidate(
                            m.agentId(),
                            m.held(),
                            why != null ? why : m.held() > chosen.held() ? "more load" : "idle for less time"));
                });
        return List.copyOf(all);
    }
}
