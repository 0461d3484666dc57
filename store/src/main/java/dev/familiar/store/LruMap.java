package dev.familiar.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not asked for longest. For one thread.
///
/// A [LinkedHashMap] in the order of access, see its `removeEldestEntry`. Every `get` is a change
/// of that order, which is why even two readers must not share one.
final class LruMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /// @param most entries kept, at least 1; memory grows up to that and is not given back
    LruMap(int most) {
        super(1024, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
