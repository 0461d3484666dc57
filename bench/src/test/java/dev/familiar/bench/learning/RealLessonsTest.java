package dev.familiar.bench.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.bench.truth.RealRequest;
import dev.familiar.bench.truth.TruthClass;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealLessonsTest {

    private static final Case FACTS =
            new Case(
                    -2,
                    List.of(),
                    List.of(new Term("absent.mail", 1, 0)),
                    List.of(new Term("mutuals.many", 1, 0), new Term("mention.by-others", 1, 0)));

    private static RealRequest request(TruthClass kind) {
        return new RealRequest(
                "olive",
                kind,
                new RealRequest.Said(Advice.DECLINE, 0.1, 0, RealRequest.Who.NOBODY, FACTS));
    }

    @Test
    void oneOwnerCountsForNoMoreThanSoMany() {
        List<Example> few = new RealLessons(10).of(List.of(request(TruthClass.NONE)));
        List<Example> many =
                new RealLessons(10).of(Collections.nCopies(40, request(TruthClass.NONE)));

        assertThat(few).extracting(Example::weight).containsExactly(1.0);
        assertThat(many.stream().mapToDouble(Example::weight).sum()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whatLiesBetweenTeachesWithDoubt() {
        List<Example> examples =
                new RealLessons(10)
                        .of(
                                List.of(
                                        request(TruthClass.KNOWN),
                                        request(TruthClass.MET),
                                        request(TruthClass.CC),
                                        new RealRequest("olive", TruthClass.NONE, null)));

        assertThat(examples).extracting(Example::known).containsExactly(true, true, false);
        assertThat(examples).extracting(Example::doubt).containsExactly(0.0, 0.3, 0.6);
    }

    @Test
    void whatAMadeRequestSaysOfItselfTeachesNothing() {
        Case taught = new RealLessons(10).of(List.of(request(TruthClass.NONE))).getFirst().facts();

        assertThat(taught.clues())
                .containsExactly(
                        new Term("mutuals.many", 0, Weights.defaults().of("mutuals.many")),
                        new Term("mention.by-others", 1, 0));
        assertThat(taught.absence()).isEqualTo(FACTS.absence());
        assertThat(taught.bits(Weights.defaults()))
                .isCloseTo(FACTS.bits(Weights.defaults()), within(1e-9));
    }
}
