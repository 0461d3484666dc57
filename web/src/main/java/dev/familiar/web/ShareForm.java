package dev.familiar.web;

import dev.familiar.app.sharing.ShareChoice;
import dev.familiar.app.sharing.ShareRequest;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the owner ticked on the page of a list.
///
/// An addition to a name counts only while the name is ticked: whoever takes somebody off a list
/// takes off all of them.
///
/// @param people ids of those on the list; may be empty, which is nobody
/// @param with for whom it is, as typed
record ShareForm(Set<String> people, ShareRequest.Ticked ticked, String with) {

    ShareForm {
        people = Set.copyOf(people);
    }

    /// As the page is opened: the usual, names only, for nobody yet.
    static ShareForm usual(List<ShareChoice> choices) {
        return new ShareForm(
                choices.stream()
                        .filter(ShareChoice::isTicked)
                        .map(ShareChoice::id)
                        .collect(Collectors.toSet()),
                ShareRequest.Ticked.NAMES,
                "");
    }

    /// As it was sent. A button beside a namesake says `who` and wins over what was typed.
    static ShareForm of(Context ctx) {
        String typed = Forms.required(ctx, "with");
        String chosen = Forms.text(ctx, "who");
        Set<String> people = Set.copyOf(ctx.formParams("people"));
        return new ShareForm(
                people,
                new ShareRequest.Ticked(
                        !Forms.text(ctx, "work").isEmpty(),
                        among(people, ctx.formParams("addresses")),
                        among(people, ctx.formParams("notes")),
                        among(people, ctx.formParams("strengths"))),
                chosen.isEmpty() ? typed : chosen);
    }

    private static Set<String> among(Set<String> people, List<String> ticked) {
        return ticked.stream().filter(people::contains).collect(Collectors.toSet());
    }

    ShareRequest request(PeopleQuery query) {
        return new ShareRequest(whom(query), with, people, ticked);
    }

    static ShareRequest.Whom whom(PeopleQuery query) {
        return new ShareRequest.Whom(query.text(), query.dropped(), query.narrowed());
    }

    /// Hides whom it is for.
    @Override
    public String toString() {
        return "ShareForm[" + people.size() + "]";
    }
}
