package dev.familiar.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not asked for longest. For one thread.
final class LruMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    LruMap(int most) {
        super(1024, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
