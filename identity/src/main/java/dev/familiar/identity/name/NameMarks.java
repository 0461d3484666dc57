package dev.familiar.identity.name;

/// What stands beside the words of a name and tells its bearers apart.
///
/// ```
/// Robert Hale Jr.        generation 2
/// Unit 4 Reception       number 4
/// Jane and John Doerr    several
/// ```
///
/// @param generation 1 the elder (Sr., père), 2 the younger (Jr., II, fils), 3 and on as written; 0
///   if nothing is said
/// @param number the numbers in a written name, as of rooms and desks; empty for none
/// @param several whether the name is of a couple, a family or a household
public record NameMarks(int generation, String number, boolean several) {

    /// A plain name of one person.
    public static final NameMarks NONE = new NameMarks(0, "", false);

    /// Whether nothing stands beside the words.
    boolean isNone() {
        return generation == 0 && number.isEmpty() && !several;
    }

    /// Whether bearers of these marks cannot be one, whatever their words: what only one name says
    /// is left open, but a couple is never one of the two.
    public boolean contradict(NameMarks other) {
        boolean generations =
                generation > 0 && other.generation > 0 && generation != other.generation;
        boolean numbers =
                !number.isEmpty() && !other.number.isEmpty() && !number.equals(other.number);
        return generations || numbers || several != other.several;
    }

    /// Hides the number.
    @Override
    public String toString() {
        return "NameMarks[hidden]";
    }
}
