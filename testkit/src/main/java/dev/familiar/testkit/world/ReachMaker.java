package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Gives people addresses, telephones and profile links, none twice.
final class ReachMaker {
    private static final List<String> FREE =
            List.of("post.example.net", "mail.example.org", "example.com", "inbox.example.com");

    private static final List<String> HANDLES =
            List.of("blue-train", "oldgardener", "writes-code", "northwind", "makes-things");

    private final WorldPlan plan;
    private final double odd;
    private final Set<String> taken = new HashSet<>();

    /// @param odd how often a profile link spells no name of the person
    ReachMaker(WorldPlan plan, double odd) {
        this.plan = plan;
        this.odd = odd;
    }

    Reach reach(PersonNames names, Career career, Dice dice) {
        List<DatedAddress> addresses = new ArrayList<>();
        for (Position job : career.positions()) {
            LocalDate to = job.to() == null ? plan.today() : job.to();
            if (to.isAfter(plan.start().minusYears(2))) {
                work(names.usual(), job, to, addresses);
            }
        }
        int own = dice.chance(0.25) ? 2 : 1;
        LocalDate middle =
                plan.start().plusMonths(dice.between(4, 10) * 12L * plan.kind().years() / 15);
        for (int i = 0; i < own; i++) {
            String text = unique(freeLocal(names, dice), dice.skewed(FREE));
            LocalDate from = i == 0 ? plan.start().minusYears(5) : middle;
            LocalDate to = own == 2 && i == 0 ? middle.minusDays(1) : plan.today();
            addresses.add(new DatedAddress(text, DatedAddress.Kind.PERSONAL, from, to));
        }
        List<String> phones = phones(dice);
        String usual = slug(names, dice);
        Dice handle = dice.fork("handle", 0);
        return new Reach(addresses, phones, handle.chance(odd) ? handle(names, handle) : usual);
    }

    /// Who returns to an employer gets the old address back.
    private void work(FullName name, Position job, LocalDate to, List<DatedAddress> addresses) {
        String domain = "@" + job.employer().domain();
        for (int i = 0; i < addresses.size(); i++) {
            DatedAddress old = addresses.get(i);
            if (old.address().endsWith(domain)) {
                addresses.set(i, new DatedAddress(old.address(), old.kind(), old.from(), to));
                return;
            }
        }
        String text = unique(workLocal(name, job.employer()), job.employer().domain());
        addresses.add(new DatedAddress(text, DatedAddress.Kind.WORK, job.from(), to));
    }

    /// The address a couple shares; not in the truth of either as their own.
    static DatedAddress shared(String family, int pair, WorldPlan plan) {
        String text = "the" + Letters.slug(family) + "s" + pair + "@post.example.net";
        LocalDate from = plan.start().minusYears(2);
        return new DatedAddress(text, DatedAddress.Kind.SHARED, from, plan.today());
    }

    /// Each employer has its own rule for addresses.
    private static String workLocal(FullName name, Employer employer) {
        String given = letters(name.given(), "staff");
        String family = letters(name.family(), "one");
        return switch (Math.floorMod(employer.domain().hashCode(), 5)) {
            case 0 -> given + "." + family;
            case 1 -> given.charAt(0) + family;
            case 2 -> given;
            case 3 -> family + "." + given.charAt(0);
            default -> given + "_" + family;
        };
    }

    private static String freeLocal(PersonNames names, Dice dice) {
        String given = letters(names.usual().given(), "me");
        String nick = letters(names.nickname(), given);
        String family = letters(names.usual().family(), "mail");
        return switch (dice.below(7)) {
            case 0 -> given + "." + family;
            case 1 -> nick + family;
            case 2 -> given.charAt(0) + family + dice.between(50, 99);
            case 3 -> family + "." + given;
            case 4 -> nick + dice.between(1, 999);
            // Some addresses tell nothing about the name.
            case 5 ->
                    dice.pick(List.of("bluetrain", "oldgardener", "sailorgrl", "moonbase", "t4ngo"))
                            + dice.between(1, 9999);
            default -> given + family;
        };
    }

    private static String letters(String name, String other) {
        String letters = Letters.slug(name);
        return letters.isEmpty() ? other : letters;
    }

    private String unique(String local, String domain) {
        String text = local + "@" + domain;
        for (int n = 2; !taken.add(text); n++) {
            text = local + n + "@" + domain;
        }
        return text;
    }

    private static List<String> phones(Dice dice) {
        if (dice.chance(0.4)) {
            return List.of();
        }
        String digits = "01" + String.format(Locale.ROOT, "%02d", dice.below(100));
        return List.of(
                dice.pick(List.of("+1 202 555 ", "+1-202-555-", "(202) 555-", "+1202555"))
                        + digits);
    }

    /// A profile link of one's own choice.
    private String handle(PersonNames names, Dice dice) {
        String nick = letters(names.nickname(), "me");
        String handle =
                switch (dice.below(4)) {
                    case 0 -> "the-real-" + nick;
                    case 1 -> dice.pick(HANDLES) + dice.between(1, 999);
                    case 2 -> nick + dice.between(1950, 2005);
                    default -> nick + "-" + dice.pick(HANDLES);
                };
        String slug = handle;
        for (int n = 1; !taken.add("in/" + slug); n++) {
            slug = handle + "-" + n;
        }
        return slug;
    }

    private String slug(PersonNames names, Dice dice) {
        String base =
                dice.chance(0.06)
                        ? names.text().toLowerCase(Locale.ROOT).replace(' ', '-')
                        : letters(names.usual().given(), "member")
                                + "-"
                                + letters(names.usual().family(), "x");
        String tail = dice.chance(0.5) ? "" : "-" + Long.toHexString(dice.bits() & 0xFFFFFFFFFL);
        String slug = URLEncoder.encode(base + tail, StandardCharsets.UTF_8);
        for (int n = 1; !taken.add("in/" + slug); n++) {
            slug = URLEncoder.encode(base, StandardCharsets.UTF_8) + "-" + n;
        }
        return slug;
    }
}
