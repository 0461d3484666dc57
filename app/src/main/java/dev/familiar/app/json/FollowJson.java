package dev.familiar.app.json;

import dev.familiar.app.following.FollowChange;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.following.FollowWords;
import dev.familiar.app.words.JsonText;
import dev.familiar.network.follow.Follow;
import dev.familiar.network.follow.News;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.network.follow.Proof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Follows as JSON (see docs/reference/json.md).
public final class FollowJson {

    private FollowJson() {}

    /// One line, without a line end.
    public static String line(FollowView view) {
        return JsonText.line(json(view));
    }

    /// The follow with what was done.
    public static String line(FollowChange change) {
        ObjectNode json = json(change.view());
        json.put("outcome", change.outcome().name());
        return JsonText.line(json);
    }

    private static ObjectNode json(FollowView view) {
        Follow follow = view.follow();
        Follow.Said said = follow.said();
        ProfileLink link = follow.link();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.id());
        json.put("person", view.person().isEmpty() ? null : view.person());
        json.put("name", view.name());
        json.put("work", view.work());
        json.put("platform", link == null ? null : link.platform().word());
        json.put("link", link == null ? null : link.url());
        json.put("since", follow.since().toString());
        json.put("why", said.why());
        json.put("connectWhen", said.connectWhen());
        json.put("note", said.note());
        switch (said.known()) {
            case KNOWN -> json.put("known", true);
            case NOT_KNOWN -> json.put("known", false);
            case UNSAID -> json.putNull("known");
        }
        json.put("connected", view.isConnected());
        json.put("lastTrace", view.last() == null ? null : view.last().toString());
        json.put("newTraces", view.news().traces());
        answer(json, view.news().answer());
        proposal(json, view);
        return json;
    }

    private static void answer(ObjectNode json, News.@Nullable Answer answer) {
        if (answer == null) {
            json.putNull("answer");
            return;
        }
        json.putObject("answer")
                .put("kind", answer.met() ? "MET" : "WROTE")
                .put("at", answer.at().toString())
                .put("about", answer.about())
                .put("trace", answer.trace());
    }

    private static void proposal(ObjectNode json, FollowView view) {
        Proof proof = view.proposal();
        if (proof == null) {
            json.putNull("proposal");
            return;
        }
        json.putObject("proposal")
                .put("kind", proof.kind().name())
                .put("at", proof.at().toString())
                .put("about", proof.about())
                .put("trace", proof.trace())
                .put("text", FollowWords.proposal(view));
    }
}
