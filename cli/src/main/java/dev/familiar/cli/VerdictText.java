package dev.familiar.cli;

import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.app.words.Lane;
import dev.familiar.app.words.VerdictWords;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.MatchWeight;
import dev.familiar.model.verdict.Searched;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A judged request as text for a person: three lines in a list, a page with the waterfall for one.
final class VerdictText {

    private static final int BAR = 16;

    private static final String BELOW = "    ";

    /// The column where the words of a waterfall begin.
    private static final int INDENT = 28;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    VerdictText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    /// Of the requests of one lane, e.g. `ACCEPT 15`.
    String heading(Lane lane, int count) {
        Style colour =
                switch (lane) {
                    case ACCEPT -> Style.GREEN;
                    case DECLINE -> Style.RED;
                    case LOOK_UP, ASK -> Style.YELLOW;
                };
        return terminal.paint(colour, lane.words().toUpperCase(Locale.ROOT))
                + " "
                + Amounts.count(count);
    }

    /// Name, chance and id; then who they say they are; then the one line that tells most. A
    /// decline says it in two lines: there are most of them, and least is to be read.
    List<String> summary(RequestView view) {
        Judgement judgement = view.judgement();
        ConnectionRequest request = judgement.request();
        int room = Math.max(20, Math.min(terminal.width(), 100) - BELOW.length());
        List<String> lines = new ArrayList<>();
        lines.add(
                "  "
                        + terminal.paint(Style.BOLD, Text.plain(request.requester().name().text()))
                        + "  "
                        + VerdictWords.odds(judgement)
                        + terminal.paint(Style.DIM, "  " + view.id()));
        String life = VerdictWords.life(request);
        if (!life.isEmpty() && !(judgement.verdict() instanceof Verdict.Decline)) {
            lines.add(BELOW + Text.cut(life, room));
        }
        lines.add(BELOW + Text.cut(VerdictWords.tellingLine(judgement), room));
        return lines;
    }

    /// The whole reasoning.
    ///
    /// @param details whether to show where learned weights come from
    List<String> page(RequestView view, boolean details) {
        Judgement judgement = view.judgement();
        ConnectionRequest request = judgement.request();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(terminal.paint(Style.BOLD, Text.plain(request.requester().name().text())));
        String life = VerdictWords.life(request);
        if (!life.isEmpty()) {
            lines.add(Text.cut(life, Math.min(terminal.width(), 100)));
        }
        lines.add(terminal.paint(Style.DIM, where(view)));
        if (!request.invitation().note().isEmpty()) {
            lines.addAll(wrapped("They write: “" + request.invitation().note() + "”", 0));
        }
        lines.add("");
        lines.add(lane(judgement.verdict()) + " " + VerdictWords.sentence(judgement));
        lines.add("");
        waterfall(lines, judgement, details);
        lines.add("");
        searched(lines, judgement);
        lines.addAll(new DoubtText(terminal).lines(judgement));
        advice(lines, view);
        return lines;
    }

    private String where(RequestView view) {
        ConnectionRequest request = view.judgement().request();
        List<String> parts = new ArrayList<>();
        if (request.requester().profile() != null) {
            parts.add(Text.plain(request.requester().profile().url()));
        }
        Instant sent = request.invitation().sentAt();
        if (sent != null) {
            parts.add("asked " + DAY.format(LocalDate.ofInstant(sent, ZoneOffset.UTC)));
        }
        MutualConnections mutuals = request.invitation().mutuals();
        if (mutuals.isKnown()) {
            parts.add(Amounts.of(mutuals.count(), "connection") + " in common");
        }
        parts.add(view.id());
        return String.join(" · ", parts);
    }

    private String lane(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept _ -> terminal.paint(Style.GREEN, "ACCEPT  ");
            case Verdict.Decline _ -> terminal.paint(Style.RED, "DECLINE ");
            case Verdict.LookUp _ -> terminal.paint(Style.YELLOW, "LOOK UP ");
            case Verdict.Ask _ -> terminal.paint(Style.YELLOW, "ASK     ");
        };
    }

    /// Prior, one line a piece of evidence, and the total.
    void waterfall(List<String> lines, Judgement judgement, boolean details) {
        double widest =
                judgement.evidence().stream()
                        .mapToDouble(line -> Math.abs(line.bits()))
                        .reduce(Math.abs(judgement.priorBits()), Math::max);
        line(lines, judgement.priorBits(), widest, VerdictWords.start(judgement));
        for (Evidence evidence : judgement.evidence()) {
            line(lines, evidence.bits(), widest, evidence.text());
            MatchWeight weight = evidence.match();
            if (details && weight != null) {
                String numbers = "(" + WaterfallText.weight(weight) + ")";
                for (String part : Text.wrap(numbers, room())) {
                    lines.add(Text.spaces(INDENT) + terminal.paint(Style.DIM, part));
                }
            }
        }
        lines.add(
                "  "
                        + terminal.paint(
                                Style.BOLD, Text.padLeft(Amounts.bits(judgement.totalBits()), 6))
                        + "  "
                        + Text.spaces(BAR)
                        + "  bits in all, that is "
                        + Amounts.percent(judgement.probability()));
    }

    private void line(List<String> lines, double bits, double widest, String text) {
        int length = (int) Math.round(BAR * Math.abs(bits) / Math.max(widest, 0.001));
        String bar = (bits < 0 ? "░" : "█").repeat(Math.max(length, 1));
        Style style = bits < 0 ? Style.RED : Style.GREEN;
        String start =
                "  "
                        + terminal.paint(style, Text.padLeft(Amounts.bits(bits), 6))
                        + "  "
                        + terminal.paint(style, bar)
                        + Text.spaces(BAR - Math.max(length, 1))
                        + "  ";
        List<String> wrapped = Text.wrap(Text.plain(text), room());
        lines.add(start + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(rest -> lines.add(Text.spaces(INDENT) + rest));
    }

    private int room() {
        return Math.max(30, Math.min(terminal.width(), 110) - INDENT);
    }

    /// Each kind of archive with what was found in it, those never imported too.
    void searched(List<String> lines, Judgement judgement) {
        lines.add("Searched");
        for (Searched searched : judgement.finding().searched()) {
            if (searched.items() == 0) {
                lines.add(
                        "  "
                                + Text.padRight(Kinds.words(searched.source()), 14)
                                + terminal.paint(Style.YELLOW, "not searched: never imported"));
                continue;
            }
            String years =
                    searched.from() == null || searched.to() == null
                            ? ""
                            : ", " + searched.from().getYear() + "–" + searched.to().getYear();
            String found =
                    searched.found() == 0 ? "nothing" : Amounts.count(searched.found()) + " found";
            lines.add(
                    "  "
                            + Text.padRight(Kinds.words(searched.source()), 14)
                            + Text.padLeft(Amounts.count(searched.items()), 9)
                            + years
                            + ": "
                            + found);
        }
    }

    private void advice(List<String> lines, RequestView view) {
        switch (view.judgement().verdict()) {
            case Verdict.Accept accept -> {
                lines.add("");
                if (!accept.note().isEmpty()) {
                    lines.addAll(wrapped("Note for the card: " + accept.note(), 0));
                }
                lines.add(
                        terminal.paint(
                                Style.DIM, invocation.command("decide " + view.id() + " accept")));
            }
            case Verdict.Ask ask -> {
                lines.add("");
                lines.addAll(wrapped("You could write: “" + ask.question() + "”", 0));
                lines.add(
                        terminal.paint(
                                Style.DIM, invocation.command("decide " + view.id() + " ask")));
            }
            case Verdict.Decline decline -> {
                lines.add("");
                lines.add(
                        terminal.paint(
                                Style.DIM,
                                invocation.command(
                                        "decide "
                                                + view.id()
                                                + (decline.alsoFollow()
                                                        ? " follow"
                                                        : " decline"))));
            }
            case Verdict.LookUp _ -> {}
        }
        if (!view.decision().isEmpty()) {
            lines.add("You decided: " + view.decision() + ".");
        }
    }

    private List<String> wrapped(String text, int indent) {
        return Text.wrap(Text.plain(text), Math.min(terminal.width(), 100) - indent);
    }
}
