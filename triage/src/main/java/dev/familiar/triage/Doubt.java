package dev.familiar.triage;

import java.util.List;

/// How sure a verdict is, and what would change it.
///
/// @param low the probability if everything unsure were to turn out against knowing the person: the
///   lower end of a range that holds four of five
/// @param high the upper end
/// @param flips what would make it another verdict, said where it is near a threshold
/// @param lookUps where to look next, most worthwhile first; empty where the verdict is settled
public record Doubt(double low, double high, List<Flip> flips, List<LookUp> lookUps) {

    /// Copies the lists.
    public Doubt {
        flips = List.copyOf(flips);
        lookUps = List.copyOf(lookUps);
    }

    /// Something that would change the verdict.
    ///
    /// @param verdict the other verdict, `ACCEPT`, `DECLINE`, `LOOK_UP` or `ASK`
    /// @param text what would have to be or not to be
    public record Flip(String verdict, String text) {

        /// Hides the sentence.
        @Override
        public String toString() {
            return "Flip[" + verdict + ", hidden]";
        }
    }

    /// A place to look at next.
    ///
    /// @param where stable word: a kind of archive, `profile` or `mutual`
    /// @param settles the chance that looking there ends in accepting or declining, 0 to 1
    /// @param worth by how much looking there is expected to lower the loss, in the unit of the
    ///   owner's prices
    /// @param text what to do
    public record LookUp(String where, double settles, double worth, String text) {

        /// Hides the sentence.
        @Override
        public String toString() {
            return "LookUp[" + where + ", " + settles + ", hidden]";
        }
    }
}
