package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Level;
import java.util.List;

// A worse level must not weigh more than a better one, or a slip would prove more than agreement.
// Where the data say so (few pairs, most often), neighbouring levels are pooled until the ratios
// fall: the pool-adjacent-violators step of isotonic regression, on m and u themselves, so that the
// pooled ratio is what one level in their place would have had. Levels whose u is the value's own
// share keep their ratio: what it means depends on the value.

/// Weights that fall from the best level to the worst.
final class Ratios {

    private Ratios() {}

    /// log2(m/u) per level.
    static double[] falling(List<Level> levels, double[] m, double[] u) {
        int size = m.length;
        double[] bits = new double[size];
        double[] sumM = new double[size];
        double[] sumU = new double[size];
        int[] first = new int[size];
        int pools = 0;
        for (int level = 0; level < size; level++) {
            if (levels.get(level).writings() > 0) {
                bits[level] = FieldWeights.log2(m[level] / u[level]);
                continue;
            }
            sumM[pools] = m[level];
            sumU[pools] = u[level];
            first[pools] = level;
            pools++;
            while (pools > 1
                    && sumM[pools - 1] * sumU[pools - 2] > sumM[pools - 2] * sumU[pools - 1]) {
                sumM[pools - 2] += sumM[pools - 1];
                sumU[pools - 2] += sumU[pools - 1];
                pools--;
            }
        }
        int pool = -1;
        for (int level = 0; level < size; level++) {
            if (levels.get(level).writings() > 0) {
                continue;
            }
            if (pool + 1 < pools && first[pool + 1] == level) {
                pool++;
            }
            bits[level] = FieldWeights.log2(sumM[pool] / sumU[pool]);
        }
        return bits;
    }
}
