package dev.familiar.app.corrections;

import dev.familiar.store.Store;
import dev.familiar.store.row.PossiblePair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One sitting in which the owner answers questions about who is who, one after the other.
///
/// Each answer is on the disk at once; people are linked anew when the sitting is closed, because
/// on a large home that takes longer than an answer. A question that earlier answers have settled
/// is not asked. One thread.
public final class Review implements AutoCloseable {

    private final Store store;
    private final CorrectionDesk desk;
    private final List<PossiblePair> pairs;

    /// What was answered in this sitting, the last first, for [#undo].
    private final Deque<Answered> answered = new ArrayDeque<>();

    private int at;

    /// @param place of the question
    /// @param word the number of the correction
    private record Answered(int place, long word) {}

    /// @param pairs to be asked about, in this order
    Review(Store store, CorrectionDesk desk, List<PossiblePair> pairs) {
        this.store = store;
        this.desk = desk;
        this.pairs = List.copyOf(pairs);
    }

    /// The question to answer now; empty when there is none left. The same again until answered.
    public Optional<ReviewView> question() {
        // Asked anew each time: an answer may have settled questions further down.
        while (at < pairs.size()) {
            Optional<ReviewView> question = desk.question(pairs.get(at));
            if (question.isPresent()) {
                return question;
            }
            at++;
        }
        return Optional.empty();
    }

    /// Answers the present question and goes on to the next.
    ///
    /// @throws IllegalStateException if there is none left
    public void answer(Answer answer) {
        ReviewView question =
                question().orElseThrow(() -> new IllegalStateException("no question is open"));
        answered.push(new Answered(at, desk.note(question, answer).id()));
        at++;
    }

    /// Takes back the last answer of this sitting and asks its question again; false if there is
    /// none. Words said before, or elsewhere since, are left to [dev.familiar.app.Familiar#undo].
    public boolean undo() {
        Answered before = answered.poll();
        if (before == null) {
            return false;
        }
        var _ = store.corrections().undo(before.word());
        at = before.place();
        return true;
    }

    /// How many answers of this sitting stand.
    public int answers() {
        return answered.size();
    }

    /// Links people anew if an answer changed who is who.
    @Override
    public void close() {
        desk.workIn();
    }
}
