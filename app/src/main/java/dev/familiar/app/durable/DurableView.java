package dev.familiar.app.durable;

import dev.familiar.network.durable.DurableDraft;
import dev.familiar.network.durable.Hold;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A close tie that would be lost, as all faces show it.
///
/// @param person id
/// @param name as they are called
/// @param work what they do, as far as known; may be empty
/// @param strength of the tie, 0 to 1
/// @param last the last trace, null if there is none
/// @param hold by what the tie hangs
/// @param address of their profile on a platform; empty if not known
/// @param draft a letter that asks for a personal address; null if no way is left to send it
public record DurableView(
        String person,
        String name,
        String work,
        double strength,
        @Nullable LocalDate last,
        Hold hold,
        String address,
        @Nullable DurableDraft draft) {

    /// Hides the person.
    @Override
    public String toString() {
        return "DurableView[" + person + ", " + hold.kind() + ", hidden]";
    }
}
