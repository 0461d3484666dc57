package dev.familiar.identity.compare;

import dev.familiar.identity.roster.Column;
import java.util.List;

/// Compares one field of two source records. Symmetric. For one thread: implementations keep
/// buffers.
public interface FieldComparison {

    /// What is compared.
    Column column();

    /// The levels, best first; at most 15.
    List<Level> levels();

    /// The [Outcome]; [Outcome#UNKNOWN] if either record says nothing.
    long compare(int one, int other);
}
