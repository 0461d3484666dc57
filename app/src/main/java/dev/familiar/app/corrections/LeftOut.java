package dev.familiar.app.corrections;

import dev.familiar.app.words.Amounts;

/// How many pairs of people may be one and are not asked about by themselves.
///
/// @param idle on whose answer nothing hangs: no open request, none of the closest, no card
/// @param unlikely the others of which one person is less likely than 1 : 4
public record LeftOut(int idle, int unlikely) {

    /// All of them.
    public int total() {
        return idle + unlikely;
    }

    /// How many and why, in a sentence or two; empty if there are none.
    public String words() {
        if (total() == 0) {
            return "";
        }
        String many = Amounts.of(total(), "more pair") + (total() == 1 ? " is" : " are");
        String nothing = "concern neither an open request, nor your closest 150, nor a card";
        String hardly = "are hardly likely to be one person";
        if (unlikely == 0) {
            return many + " left out: they " + nothing + ".";
        }
        return idle == 0
                ? many + " left out: they " + hardly + "."
                : many
                        + " left out: "
                        + Amounts.count(idle)
                        + " "
                        + nothing
                        + ", and "
                        + Amounts.count(unlikely)
                        + " "
                        + hardly
                        + ".";
    }
}
