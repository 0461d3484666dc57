package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Who JILL = new Who("p-1", "Jill Harmon");
    private static final Who JACK = new Who("p-2", "Jack Middleman");
    private static final Who JANE = new Who("p-3", "Jane Beyond");

    private static Leg leg(String text) {
        return new Leg(1, List.of(new Proof("wrote", text, "mail:1", null, null)));
    }

    private static Chain chain(Way way) {
        return Chain.of(new PathView(JILL, 0, List.of(way), null, List.of()), way);
    }

    private static Chain three() {
        return chain(new Way(JACK, 0.4, 0.5, leg("a"), leg("b"), null, null));
    }

    @Test
    void drawsTheOwnerFirstAndThemLast() {
        assertThat(three().nodes())
                .extracting(Chain.Node::name)
                .containsExactly("You", "Jack Middleman", "Jill Harmon");
        assertThat(three().links()).hasSize(2);
    }

    @Test
    void drawsTheOneBetween() {
        assertThat(chain(new Way(JACK, 0.1, 0.5, leg("a"), leg("b"), JANE, leg("c"))).nodes())
                .extracting(Chain.Node::name)
                .containsExactly("You", "Jack Middleman", "Jane Beyond", "Jill Harmon");
    }

    @Test
    void keepsLinesBetweenTheNodesAndInsideTheDrawing() {
        Chain chain = three();

        assertThat(chain.nodes()).isSortedAccordingTo((a, b) -> a.y() - b.y());
        assertThat(chain.links())
                .allSatisfy(link ->
                        assertThat(link.lines())
                                .allSatisfy(line ->
                                        assertThat(line.y()).isBetween(link.from(), link.to())));
        assertThat(chain.height()).isGreaterThan(chain.nodes().getLast().y());
    }

    @Test
    void breaksLongReasonsBetweenWords() {
        List<String> pieces = Chain.pieces("word ".repeat(40).strip());

        assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(p -> assertThat(p).hasSizeLessThan(56));
        assertThat(String.join(" ", pieces)).isEqualTo("word ".repeat(40).strip());
    }

    @Test
    void cutsAWordThatFitsNowhere() {
        assertThat(Chain.pieces("x".repeat(500))).singleElement().asString().endsWith("…");
    }

    @Test
    void linksTheRecordsThatReasonsRestOn() {
        assertThat(three().links().getFirst().reasons().getFirst().address())
                .isEqualTo("/traces?key=mail%3A1");
        assertThat(three().save()).isEqualTo("/people/p-1/way.svg?via=p-2");
    }

    @Test
    void hidesNamesFromLogs() {
        assertThat(three().nodes().toString()).doesNotContain("Jill");
    }
}
