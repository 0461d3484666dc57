package dev.familiar.testkit.moves;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.chance.NameList;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.moves.Mover.Shown;
import dev.familiar.testkit.moves.Mover.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the people of one owner.
final class MoverMaker {

    /// Firms that get another name, of a hundred.
    private static final int RENAMED = 6;

    private final Dice world;
    private final MoveWords words;
    private final List<String> firms;
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    MoverMaker(long seed) {
        world = Dice.of(seed).fork("moves", 0);
        words = new MoveWords(seed);
        firms = words.of("any", "firm");
        for (int i = 0; i < firms.size(); i++) {
            Dice dice = world.fork("firm", i);
            if (dice.below(100) < RENAMED) {
                renamed.put(
                        firms.get(i), "New " + Letters.plain(dice.pick(firms)).split(" ", -1)[0]);
            }
        }
    }

    List<Mover> people(int count) {
        List<Mover> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(mover(world.fork("person", i)));
        }
        return all;
    }

    private Mover mover(Dice dice) {
        String name = name(dice.fork("name", 0));
        String language = words.language(dice.fork("language", 0));
        List<String> ladder = dice.pick(words.ladders(language));
        int rung = dice.below(ladder.size());
        String firm = dice.skewed(firms);
        MoveKind kind = kind(dice.fork("kind", 0), firm);
        Work before = new Work(ladder.get(rung), firm);
        Work after = before;
        switch (kind) {
            case MOVED -> after = moved(language, ladder, rung, firm, dice);
            case PROMOTED -> {
                rung = Math.min(rung, ladder.size() - 2);
                before = new Work(ladder.get(rung), firm);
                int steps = dice.chance(0.8) ? 1 : 2;
                after = new Work(ladder.get(Math.min(rung + steps, ladder.size() - 1)), firm);
            }
            case STAYED -> {}
            case REWORDED, SIDEWAYS -> {
                String list = kind == MoveKind.REWORDED ? "same" : "even";
                List<String> pair = Pools.split(dice.pick(words.of(language, list)), '=');
                boolean turned = dice.chance(0.5);
                before = new Work(pair.get(turned ? 1 : 0), firm);
                after = new Work(pair.get(turned ? 0 : 1), firm);
            }
            case MISSPELT -> {
                boolean inFirm = dice.chance(0.3);
                Work slip =
                        inFirm
                                ? new Work(before.title(), Letters.typo(firm, dice))
                                : new Work(Letters.typo(before.title(), dice), firm);
                boolean mended = dice.chance(0.5);
                after = mended ? before : slip;
                before = mended ? slip : before;
            }
            case FIRM_REWORDED -> {
                String variant = dice.pick(words.of("any", "variant")).formatted(firm);
                boolean turned = dice.chance(0.5);
                before = new Work(before.title(), turned ? variant : firm);
                after = new Work(before.title(), turned ? firm : variant);
            }
            case DEMOTED -> {
                rung = Math.max(rung, 1);
                before = new Work(ladder.get(rung), firm);
                after = new Work(ladder.get(rung - 1), firm);
            }
            case LOST -> {
                String shown = dice.chance(0.5) ? "" : dice.chance(0.5) ? firm : dice.pick(firms);
                after = new Work(dice.pick(words.of(language, "lost")), shown);
            }
            case ALONE ->
                    after =
                            new Work(
                                    dice.pick(words.of("en", "alone")),
                                    dice.chance(0.5) ? "Self-employed" : "Freelance");
            case SIDE_ROLE ->
                    after = new Work(dice.pick(words.of(language, "side")), other(firm, dice));
            case STUDIES -> after = new Work(dice.pick(words.of("en", "study")), other(firm, dice));
            case FIRM_RENAMED -> after = new Work(before.title(), renamed.getOrDefault(firm, firm));
        }
        return shown(name, kind, before, after, dice.fork("shown", 0));
    }

    private Work moved(String language, List<String> ladder, int rung, String firm, Dice dice) {
        double how = dice.unit();
        List<String> line = how < 0.8 ? ladder : dice.pick(words.ladders(language));
        int at = how < 0.4 ? rung : how < 0.8 ? rung + 1 : dice.below(line.size());
        return new Work(line.get(Math.min(at, line.size() - 1)), other(firm, dice));
    }

    private String other(String firm, Dice dice) {
        String other = dice.pick(firms);
        while (other.equals(firm)) {
            other = dice.pick(firms);
        }
        return other;
    }

    /// Of a firm with another name nearly all show the new one.
    private MoveKind kind(Dice dice, String firm) {
        if (renamed.containsKey(firm) && dice.chance(0.85)) {
            return MoveKind.FIRM_RENAMED;
        }
        int drawn = dice.below(100);
        int sum = 0;
        for (MoveKind kind : MoveKind.values()) {
            sum += kind.weight();
            if (drawn < sum) {
                return kind;
            }
        }
        return MoveKind.STAYED;
    }

    private static Mover shown(String name, MoveKind kind, Work before, Work after, Dice dice) {
        String slug = Letters.slug(name);
        boolean export = dice.chance(0.8);
        boolean signature = !export || dice.chance(0.3);
        boolean told = kind == MoveKind.MOVED || kind == MoveKind.PROMOTED;
        boolean beside = kind == MoveKind.SIDE_ROLE;
        boolean mail = export && (told && dice.chance(0.3) || beside && dice.chance(0.3));
        boolean leaves = kind == MoveKind.MOVED || kind == MoveKind.LOST;
        boolean ending = leaves && dice.chance(0.2);
        // Who signs with an employer mostly writes from there.
        boolean atWork = dice.chance(signature ? 0.85 : 0.5);
        String home = slug + "@mail.example.net";
        String address = atWork ? slug + "@" + domain(before.firm()) : home;
        String later =
                atWork && kind == MoveKind.MOVED ? slug + "@" + domain(after.firm()) : address;
        return new Mover(
                name,
                export ? slug : "",
                address,
                kind,
                before,
                after,
                later,
                new Shown(export, signature, mail, ending));
    }

    private static String domain(String firm) {
        return Letters.slug(firm).replace("-", "") + ".example.com";
    }

    /// Nobody twice: who is who is not what is measured.
    private String name(Dice dice) {
        List<NameList> cultures = NameList.all();
        while (true) {
            NameList culture = dice.pick(cultures);
            List<List<String>> given = culture.entries(dice.chance(0.5) ? "f" : "m");
            List<List<String>> family = culture.entries("c");
            if (!given.isEmpty() && !family.isEmpty()) {
                String name =
                        NameList.form(dice.pick(given), 0, true).split(",", -1)[0]
                                + " "
                                + NameList.form(dice.pick(family), 0, true)
                                + "-"
                                + NameList.form(dice.pick(family), 0, true);
                if (names.add(Letters.slug(name))) {
                    return name;
                }
            }
        }
    }
}
