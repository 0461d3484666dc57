package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.Answer;
import dev.familiar.app.corrections.CorrectionDesk;
import dev.familiar.app.corrections.LeftOut;
import dev.familiar.app.corrections.Review;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.json.ReviewJson;
import dev.familiar.app.words.Amounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar review`: asks the owner about the pairs that may be one person.
@Command(
        name = "review",
        description = {
            "The pairs of people who may be one, the most important first: those about an open"
                    + " request, your closest 150, or a card.",
            "At a terminal it asks about each: s same, d different, l later, u undo, q quit.",
            "Your word is final: no new import changes it. familiar undo takes it back."
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    private static final String PROMPT =
            "one person? s same · d different · l later · u undo · q quit: ";

    private final Input input;

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "A pair's id, to answer it here.")
    private @Nullable String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ANSWER",
            description = "One of: same, different, later.")
    private @Nullable Answer answer;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most pairs (default: 20).")
    private int limit;

    @Option(
            names = "--all",
            description = "All pairs, likeliest first, also those on which nothing hangs.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object per line; asks nothing.")
    private boolean json;

    ReviewCommand(Input input) {
        this.input = input;
    }

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String chosen = id;
        Answer given = answer;
        if (chosen != null && given == null) {
            throw new ParameterException(
                    spec.commandLine(), "an id needs its answer: same, different or later");
        }
        boolean listed = chosen == null && (json || !input.watched());
        try (Familiar familiar = listed ? home.read(output) : home.open(output)) {
            if (chosen != null && given != null) {
                CorrectionText.print(output, familiar.corrections().answer(chosen, given), json);
            } else if (listed) {
                list(familiar.corrections(), output);
            } else {
                try (Review review = familiar.corrections().review(limit, all)) {
                    ask(review, familiar.corrections(), output);
                }
            }
        }
        return ExitStatus.DONE;
    }

    private void list(CorrectionDesk desk, Output output) {
        List<ReviewView> questions = all ? desk.everyQuestion(limit) : desk.questions(limit);
        for (ReviewView question : questions) {
            if (json) {
                output.line(ReviewJson.line(question, desk.evidence(question)));
            } else {
                output.lines(
                        PairText.lines(question, desk.evidence(question), Terminal.ofOutput()));
                output.line("");
            }
        }
        if (!json && !all) {
            leftOut(desk, output);
        }
        if (!json) {
            output.say(
                    questions.isEmpty()
                            ? "There is nobody who may be two of the people found."
                            : "familiar review ID same|different|later answers one.");
        }
    }

    /// What is not asked, and why.
    private static void leftOut(CorrectionDesk desk, Output output) {
        LeftOut out = desk.leftOut();
        if (out.total() > 0) {
            output.say(out.words() + " familiar review --all asks about them too.");
        }
    }

    /// Asks until there is no question or no answer left. A question is shown once, and again only
    /// when the answer to it was taken back.
    private void ask(Review review, CorrectionDesk desk, Output output) {
        String shown = "";
        Optional<ReviewView> question = review.question();
        while (question.isPresent()) {
            if (!shown.equals(question.get().id())) {
                output.line("");
                output.lines(
                        PairText.lines(
                                question.get(),
                                desk.evidence(question.get()),
                                Terminal.ofOutput()));
                shown = question.get().id();
            }
            output.prompt(PROMPT);
            String reply = input.next().orElse("q").strip().toLowerCase(Locale.ROOT);
            if (reply.equals("q")) {
                break;
            }
            take(reply, review, output);
            question = review.question();
        }
        output.line("");
        output.line(
                Amounts.of(review.answers(), "answer")
                        + " noted"
                        + (question.isPresent() ? "." : "; there is no question left."));
        if (question.isEmpty() && !all) {
            leftOut(desk, output);
        }
    }

    private static void take(String reply, Review review, Output output) {
        switch (reply) {
            case "s" -> review.answer(Answer.SAME);
            case "d" -> review.answer(Answer.DIFFERENT);
            case "l" -> review.answer(Answer.LATER);
            case "u" -> {
                if (!review.undo()) {
                    output.line(
                            "Nothing was answered in this sitting; familiar undo takes back earlier"
                                    + " words.");
                }
            }
            default -> output.line("Please type s, d, l, u or q.");
        }
    }
}
