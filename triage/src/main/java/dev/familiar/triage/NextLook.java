package dev.familiar.triage;

import dev.familiar.traces.Coverage;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The value of information of the next look (Howard 1966): how much the loss is expected to fall
/// by looking where nobody has looked yet, and how likely that settles the verdict.
///
/// For each place `look-ups.tsv` says how often something turns up there of somebody known and of
/// somebody who is not; a find and its absence then move the odds by Bayes' rule. A kind of archive
/// that was imported in part is worth the part that is missing.
final class NextLook {

    private static final double WORTH_SAYING = 0.2;
    private static final double WORTH_THE_WALK = 0.02;

    /// Less of an archive missing is not worth a look.
    private static final double MUCH_MISSING = 0.25;

    /// Of what mail tells of somebody, what the owner sent them is the better half.
    private static final double SENT_HALF = 0.7;

    private static final int MOST = 3;
    private static final double CLOSE = 0.3;

    private static final Map<String, Place> PLACES = read();

    private final Prices prices;

    NextLook(Prices prices) {
        this.prices = prices;
    }

    /// A place to look at.
    ///
    /// @param ifKnown the chance to find something there of somebody the owner knows
    /// @param ifNot the chance to find as much of anybody else
    /// @param text what to do
    private record Place(double ifKnown, double ifNot, String text) {}

    /// The looks that may settle the verdict on somebody who is known with probability `known`.
    List<Doubt.LookUp> worthwhile(Dossier dossier, double known) {
        List<Doubt.LookUp> looks = new ArrayList<>();
        for (Term missing : Reach.unsearched(dossier.coverage())) {
            if (missing.times() < MUCH_MISSING) {
                continue;
            }
            String kind = missing.kind().substring("absent.".length());
            add(looks, kind, missing.times(), known, text(kind, dossier.coverage()));
        }
        boolean half = dossier.coverage().stream().anyMatch(NextLook::lacksSent);
        if (half && looks.stream().noneMatch(look -> look.where().equals("mail"))) {
            add(looks, "mail", SENT_HALF, known, text("mail", dossier.coverage()));
        }
        dossier.clues().stream()
                .filter(clue -> clue.kind().equals("mutual.close"))
                .filter(clue -> clue.term().times() >= CLOSE)
                .findFirst()
                .ifPresent(clue -> add(looks, "mutual", 1, known, mutual(clue)));
        add(looks, "profile", 1, known, place("profile").text());
        return looks.stream()
                .filter(look -> look.settles() >= WORTH_SAYING && look.worth() >= WORTH_THE_WALK)
                .sorted(
                        Comparator.comparingDouble(Doubt.LookUp::worth)
                                .reversed()
                                .thenComparing(Doubt.LookUp::where))
                .limit(MOST)
                .toList();
    }

    /// How often a place holds a trace of somebody known, 0 to 1.
    static double ifKnown(String where) {
        return place(where).ifKnown();
    }

    private void add(
            List<Doubt.LookUp> looks, String where, double share, double known, String text) {
        Place place = place(where);
        double found = known * place.ifKnown() * share + (1 - known) * place.ifNot() * share;
        double after = known * place.ifKnown() * share / found;
        double otherwise = known * (1 - place.ifKnown() * share) / (1 - found);
        double settles = (isSettled(after) ? found : 0) + (isSettled(otherwise) ? 1 - found : 0);
        double worth = loss(known) - found * loss(after) - (1 - found) * loss(otherwise);
        looks.add(new Doubt.LookUp(where, settles, worth, text));
    }

    private boolean isSettled(double known) {
        return known >= prices.acceptFrom() || known < prices.declineBelow();
    }

    private double loss(double known) {
        return Math.min(
                prices.lookUp(), Math.min(prices.ofAccepting(known), prices.ofDeclining(known)));
    }

    private static String text(String kind, List<Coverage> coverage) {
        List<Coverage> there =
                coverage.stream().filter(c -> c.source().equals(kind) && c.items() > 0).toList();
        if (there.isEmpty()) {
            return place(kind).text();
        }
        return there.stream().anyMatch(NextLook::lacksSent)
                ? "import your sent mail: whom you answered is not known here"
                : "the years of " + kind + " that are missing here";
    }

    private static boolean lacksSent(Coverage archive) {
        Coverage.Mail mail = archive.mail();
        return mail != null && archive.items() > 0 && mail.sentByYear().isEmpty();
    }

    private static String mutual(Clue clue) {
        int end = clue.text().indexOf(" is a connection in common");
        String name = end < 0 ? "the connection in common" : clue.text().substring(0, end);
        return place("mutual").text().replace("{name}", name);
    }

    private static Place place(String where) {
        Place place = PLACES.get(where);
        if (place == null) {
            throw new IllegalArgumentException("look-ups.tsv has no row " + where);
        }
        return place;
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String line : Phrases.lines("look-ups.tsv")) {
            String[] cells = line.split("\t", -1);
            places.put(
                    cells[0],
                    new Place(
                            Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]));
        }
        return places;
    }
}
