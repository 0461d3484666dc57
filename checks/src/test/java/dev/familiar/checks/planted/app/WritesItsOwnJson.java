package dev.familiar.checks.planted.app;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Breaks onlyJsonTextWritesJson.
final class WritesItsOwnJson {
    private WritesItsOwnJson() {}

    static String name(String name) {
        return new JsonMapper().writeValueAsString(Map.of("name", name));
    }
}
