package dev.familiar.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.Outcome;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReliabilityDiagramTest {

    private static final Calibration CALIBRATION = Calibration.of(outcomes());

    /// 1 of 10 known at 5 %, 3 of 4 at 70 %, 6 of 6 at 95 %.
    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            outcomes.add(new Outcome(0.05, i < 1));
        }
        for (int i = 0; i < 4; i++) {
            outcomes.add(new Outcome(0.7, i < 3));
        }
        for (int i = 0; i < 6; i++) {
            outcomes.add(new Outcome(0.95, true));
        }
        return outcomes;
    }

    private static Document drawn(Calibration calibration) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(
                        new InputSource(
                                new StringReader(
                                        ReliabilityDiagram.svg(
                                                "Advised and decided", calibration))));
    }

    private static List<Element> elements(Document document, String name, String kind) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element e && e.getAttribute("class").equals(kind)) {
                elements.add(e);
            }
        }
        return elements;
    }

    @Test
    void drawsAPointAnIntervalAndABarPerRange() throws Exception {
        Document document = drawn(CALIBRATION);

        assertThat(elements(document, "circle", "point"))
                .extracting(point -> point.getAttribute("cx") + " " + point.getAttribute("cy"))
                .containsExactly("84.0 416.0", "344.0 156.0", "444.0 56.0");
        assertThat(elements(document, "line", "interval")).hasSize(3);
        assertThat(elements(document, "rect", "bar"))
                .extracting(bar -> bar.getAttribute("height"))
                .containsExactly("48.0", "19.2", "28.8");
        assertThat(elements(document, "line", "ideal")).hasSize(1);
    }

    @Test
    void saysInWordsWhatItShows() throws Exception {
        Document document = drawn(CALIBRATION);
        Element root = document.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("20 requests · Brier score")
                .contains("From 70 to 80 %: 4 given 70 % on average, 75 % known (95 % interval");
        assertThat(root.getTextContent()).contains("prefers-color-scheme: dark");
    }

    @Test
    void saysWhereItIsTooFewToTell() throws Exception {
        assertThat(drawn(CALIBRATION).getDocumentElement().getTextContent())
                .doesNotContain("too few to tell");
        assertThat(
                        drawn(Calibration.of(List.of(new Outcome(0.5, true))))
                                .getDocumentElement()
                                .getTextContent())
                .contains("1 request ", "too few to tell");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = ReliabilityDiagram.svg("Advised and decided", CALIBRATION);
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(ReliabilityDiagram.svg("Advised and decided", CALIBRATION)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
