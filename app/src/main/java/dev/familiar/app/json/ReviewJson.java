package dev.familiar.app.json;

import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.corrections.PairEvidence;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.corrections.Stake;
import dev.familiar.app.words.JsonText;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of questions about who is who, and of the answers (see docs/reference/json.md).
public final class ReviewJson {

    private ReviewJson() {}

    /// A question with what speaks for and against, one object on one line.
    public static String line(ReviewView view, PairEvidence evidence) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.id());
        json.put("bits", round(view.weightBits()));
        json.put("probability", round(probability(view.weightBits())));
        json.put("postponed", view.postponed());
        ArrayNode stakes = json.putArray("stakes");
        Stream.of(Stake.values())
                .filter(view.stakes()::contains)
                .forEach(stake -> stakes.add(stake.name()));
        json.put("summary", evidence.summary());
        texts(json.putArray("agrees"), evidence.agrees());
        texts(json.putArray("against"), evidence.against());
        texts(json.putArray("forbids"), evidence.forbids());
        json.set("one", PersonJson.object(view.one()));
        json.set("other", PersonJson.object(view.other()));
        return JsonText.line(json);
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /// A word said or taken back, one object on one line.
    public static String line(CorrectionView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("correction", view.word());
        json.put("about", view.about());
        json.put("at", view.at().toString());
        var people = json.putArray("people");
        view.people().forEach(person -> people.add(PersonJson.object(person)));
        return JsonText.line(json);
    }

    /// The probability of odds given as their log2.
    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
