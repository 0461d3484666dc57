package dev.familiar.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The style sheet, the script and the icon. Their addresses hold a digest of their content, so
/// that a browser may keep them for good and never shows an old one.
final class Assets {

    /// Where they are.
    static final String PATH = "/assets/";

    private static final String PNG = "image/png";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("app.css", "text/css; charset=utf-8"),
                    Map.entry("app.js", "text/javascript; charset=utf-8"),
                    Map.entry("bring-in.js", "text/javascript; charset=utf-8"),
                    Map.entry("search.js", "text/javascript; charset=utf-8"),
                    Map.entry("icon.svg", "image/svg+xml"),
                    Map.entry("icon-180.png", PNG),
                    Map.entry("icon-192.png", PNG),
                    Map.entry("icon-512.png", PNG),
                    Map.entry("icon-maskable.png", PNG));

    private static final Map<String, Asset> ALL =
            TYPES.keySet().stream().collect(Collectors.toMap(name -> name, Assets::load));

    private Assets() {}

    private static final class Asset {
        private final String digest;
        private final byte[] content;

        Asset(String digest, byte[] content) {
            this.digest = digest;
            this.content = content;
        }
    }

    private static Asset load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(HexFormat.of().formatHex(digest, 0, 8), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /// The address of one.
    static String address(String name) {
        return PATH + Objects.requireNonNull(ALL.get(name)).digest + "/" + name;
    }

    static void serve(Context ctx) {
        String name = ctx.pathParam("name");
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw Problem.notFound("Familiar has no such file.");
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(Objects.requireNonNull(TYPES.get(name)));
        ctx.result(asset.content);
    }
}
