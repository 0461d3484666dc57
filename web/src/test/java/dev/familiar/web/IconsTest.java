package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The icons of an installed Familiar are drawn from `icon.svg`, and are what it says; with
/// `-Dfamiliar.icons.write=true` they are drawn anew.
class IconsTest {

    private static final Path FOLDER =
            Path.of("src/main/resources/dev/familiar/web/static").toAbsolutePath();
    private static final Color GROUND = new Color(0x0f766e);

    private static final Pattern CIRCLE =
            Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"([0-9.]+)\"/>");
    private static final Pattern STROKE = Pattern.compile("stroke-width:([0-9.]+)");

    /// How much of a channel may differ where another version of Java smooths an edge otherwise.
    private static final int NEAR = 48;

    /// @param part of the side that the drawing takes; what shapes icons by a mask may cut off all
    ///   but the inner four fifths
    @ParameterizedTest
    @CsvSource({
        "icon-180.png, 180, 0.78, false",
        "icon-192.png, 192, 0.78, true",
        "icon-512.png, 512, 0.78, true",
        "icon-maskable.png, 512, 0.6, false"
    })
    void isWhatTheDrawingSays(String name, int size, double part, boolean round)
            throws IOException {
        BufferedImage drawn = draw(text("icon.svg"), size, part, round);
        if (Boolean.getBoolean("familiar.icons.write")) {
            assertThat(ImageIO.write(drawn, "png", FOLDER.resolve(name).toFile())).isTrue();
            return;
        }
        BufferedImage kept;
        try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
            kept = ImageIO.read(Objects.requireNonNull(in, name));
        }

        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsOnly(size);
        int worst = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                worst = Math.max(worst, difference(kept.getRGB(x, y), drawn.getRGB(x, y)));
            }
        }
        assertThat(worst).isLessThanOrEqualTo(NEAR);
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    private static BufferedImage draw(String svg, int size, double part, boolean round) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(GROUND);
        double corner = round ? size * 0.36 : 0;
        pen.fill(new RoundRectangle2D.Double(0, 0, size, size, corner, corner));
        double scale = size * part / 24;
        pen.translate(size / 2.0, size / 2.0);
        pen.scale(scale, scale);
        pen.translate(-12, -12);
        pen.setColor(Color.WHITE);
        pen.setStroke(
                new BasicStroke(
                        STROKE.matcher(svg)
                                .results()
                                .map(found -> Float.parseFloat(found.group(1)))
                                .findFirst()
                                .orElseThrow()));
        CIRCLE.matcher(svg)
                .results()
                .forEach(found -> {
                    double r = Double.parseDouble(found.group(3));
                    pen.draw(
                            new Ellipse2D.Double(
                                    Double.parseDouble(found.group(1)) - r,
                                    Double.parseDouble(found.group(2)) - r,
                                    2 * r,
                                    2 * r));
                });
        pen.dispose();
        return image;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
