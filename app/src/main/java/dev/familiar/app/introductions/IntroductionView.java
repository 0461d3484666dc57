package dev.familiar.app.introductions;

import dev.familiar.network.introduction.Draft;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Reminder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An introduction as all faces show it.
///
/// @param introduction what it is
/// @param reminder what is due, null for nothing
/// @param warnings what the owner should think of first, a sentence each
/// @param drafts what could be written next; only where one introduction is shown
public record IntroductionView(
        Introduction introduction,
        @Nullable Reminder reminder,
        List<String> warnings,
        List<Draft> drafts) {

    /// Copies the lists.
    public IntroductionView {
        warnings = List.copyOf(warnings);
        drafts = List.copyOf(drafts);
    }

    /// What is due, in words; empty for nothing.
    public String due() {
        Reminder due = reminder;
        if (due == null) {
            return "";
        }
        String wanted = introduction.wanted().name();
        String days = due.days() + (due.days() == 1 ? " day" : " days");
        return switch (due.kind()) {
            case NOT_ASKED_YET -> "Asked of you " + days + " ago; you have not asked " + wanted;
            case THEY_WROTE ->
                    wanted + " wrote to you since: if it is the answer, set willing or declined";
            case WANTED_SILENT ->
                    wanted
                            + " has been silent for "
                            + days
                            + ": remind once, or set silent and tell "
                            + introduction.asker().name();
            case NOT_INTRODUCED_YET -> "Willing for " + days + "; you have not written to both";
            case HOW_DID_IT_GO -> "Introduced " + days + " ago: ask how it went";
        };
    }
}
