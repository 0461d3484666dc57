package dev.familiar.network.rhythm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the silences that came with the end of a job: one does not miss a colleague of daily mail
/// because one of the two left.
///
/// Three signs: the person's address at work is dead, or they said that they left; nearly all whom
/// the owner knows at that organisation fell silent, and the person with them; a colleague is gone
/// from everything, mail to many too, while others there are still seen in it. Whoever was in touch
/// well after that kept it up beyond the job, and is missed like anybody. Set by hand, and measured
/// by `bench/run network-rhythm`.
public final class WorkEnds {

    /// Fewer people show no end of a job.
    private static final int FEWEST = 4;

    private static final double MOST = 0.75;

    /// Days of contact that make somebody count.
    private static final int CONTACTS = 3;

    /// In touch as long after the end as this, the two were so for each other's sake.
    private static final int OUTLIVED = 90;

    /// Seen as long after their last contact as this, somebody is still there.
    private static final int STILL_THERE = 30;

    private WorkEnds() {}

    /// Somebody as far as it matters here.
    ///
    /// @param person id
    /// @param domains of their addresses at work
    /// @param isColleague whether the owner has an address at one of them
    /// @param cadence how they are in touch
    /// @param isSilent whether that is unusual
    /// @param left the day on which they said they left, or their address was found dead;
    ///   [Contacts#NEVER] for none
    public record Member(
            String person,
            Set<String> domains,
            boolean isColleague,
            Cadence cadence,
            boolean isSilent,
            long left) {

        /// Copies the set.
        public Member {
            domains = Set.copyOf(domains);
        }
    }

    /// Those whose silence is the end of a job.
    ///
    /// @param members all who are in touch with the owner, those who are not silent too
    public static Set<String> of(List<Member> members) {
        Map<String, List<Member>> domains = new HashMap<>();
        for (Member member : members) {
            if (member.cadence().days() >= CONTACTS) {
                member.domains()
                        .forEach(domain ->
                                domains.computeIfAbsent(domain, _ -> new ArrayList<>())
                                        .add(member));
            }
        }
        Set<String> ended = new HashSet<>();
        for (Member member : members) {
            boolean hasLeft =
                    member.left() != Contacts.NEVER
                            && member.cadence().last() <= member.left() + STILL_THERE;
            if (member.isSilent() && (hasLeft || isOver(member, domains))) {
                ended.add(member.person());
            }
        }
        return ended;
    }

    private static boolean isOver(Member member, Map<String, List<Member>> domains) {
        return member.domains().stream()
                .map(domain -> domains.getOrDefault(domain, List.of()))
                .anyMatch(group -> isOver(member, group));
    }

    private static boolean isOver(Member member, List<Member> group) {
        if (group.size() < FEWEST) {
            return false;
        }
        List<Long> lasts =
                group.stream()
                        .filter(Member::isSilent)
                        .map(one -> one.cadence().last())
                        .sorted()
                        .toList();
        boolean allSilent = lasts.size() >= MOST * group.size();
        if (allSilent && member.cadence().last() <= lasts.get(lasts.size() / 2) + OUTLIVED) {
            return true;
        }
        boolean othersSeen =
                group.stream()
                                .filter(one ->
                                        !one.person().equals(member.person()) && isStillThere(one))
                                .count()
                        >= 2;
        return member.isColleague() && othersSeen && !isStillThere(member);
    }

    private static boolean isStillThere(Member member) {
        Cadence cadence = member.cadence();
        // So soon after their last contact nobody is gone from anything.
        return cadence.silence() <= 2 * STILL_THERE
                || cadence.seen() > cadence.last() + STILL_THERE
                || !member.isSilent();
    }
}
