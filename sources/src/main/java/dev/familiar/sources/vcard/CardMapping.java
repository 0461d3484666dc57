package dev.familiar.sources.vcard;

import dev.familiar.model.PersonName;
import dev.familiar.sources.card.CardDraft;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What each property of a card means for a description. One card, one thread.
///
/// A card is a company's if it says so (`KIND`, Apple's `X-ABShowAs`), or if it has no name but
/// that of its organisation; a company or a group gives an empty draft.
final class CardMapping {

    private static final Set<String> NOT_PEOPLE =
            Set.of("group", "org", "location", "application", "device");
    private static final List<String> CREATED =
            List.of("CREATED", "X-CREATED", "X-CREATED-AT", "X-EVOLUTION-CREATED");
    private static final int PREFERENCE_OF_OTHERS = 101;

    private final Properties card;
    private final CardDraft draft = new CardDraft();
    private final String given;
    private final String family;

    CardMapping(Properties card) {
        this.card = card;
        this.given = nameParts(1);
        this.family = nameParts(0);
    }

    CardDraft draft() {
        if (isPerson()) {
            names();
            card.all().forEach(this::handle);
            life();
            origin();
        }
        return draft;
    }

    private boolean isPerson() {
        boolean otherKind =
                Stream.of("KIND", "X-ADDRESSBOOKSERVER-KIND")
                        .map(card::text)
                        .anyMatch(kind -> NOT_PEOPLE.contains(kind.toLowerCase(Locale.ROOT)));
        if (otherKind) {
            return false;
        }
        if (!given.isEmpty() || !family.isEmpty()) {
            return true;
        }
        String organisation = organisations().findFirst().orElse("");
        String displayed = card.text("FN");
        boolean named = !displayed.isEmpty() && !displayed.equalsIgnoreCase(organisation);
        return !isShownAsCompany() && (named || organisation.isEmpty());
    }

    private boolean isShownAsCompany() {
        return card.text("X-ABSHOWAS").equalsIgnoreCase("COMPANY");
    }

    private void names() {
        String shown = isShownAsCompany() ? "" : preferredName();
        String whole = shown.isEmpty() ? assembledName() : shown;
        draft.name(new PersonName(whole, given, family));
        card.named("FN")
                .skip(isShownAsCompany() ? 1 : 0)
                .map(Property::text)
                .filter(name -> !name.equals(shown))
                .forEach(other -> draft.name(PersonName.of(other)));
        card.named("NICKNAME")
                .flatMap(nicknames -> nicknames.list().stream())
                .forEach(nickname -> draft.nickname(nickname, family));
        String maiden = card.text("X-MAIDENNAME");
        if (!maiden.isEmpty()) {
            draft.name(PersonName.of(given, maiden));
        }
        String phoneticFamily = card.text("X-PHONETIC-LAST-NAME");
        if (!phoneticFamily.isEmpty()) {
            draft.name(PersonName.of(card.text("X-PHONETIC-FIRST-NAME"), phoneticFamily));
        }
    }

    private String preferredName() {
        return card.named("FN")
                .sorted(Comparator.comparingInt(CardMapping::preference))
                .map(Property::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The name put together from `N` where `FN` is missing or empty, as Google leaves it: prefix,
    /// given, additional, family, suffix.
    private String assembledName() {
        return String.join(
                " ",
                Stream.of(3, 1, 2, 0, 4)
                        .map(this::nameParts)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String nameParts(int index) {
        return card.named("N").map(name -> name.part(index)).findFirst().orElse("");
    }

    private void handle(Property property) {
        switch (property.name()) {
            case "EMAIL" -> draft.address(property.text());
            case "TEL" -> draft.phone(property.text());
            case "X-SOCIALPROFILE", "SOCIALPROFILE" -> socialProfile(property);
            case "URL" -> draft.link(property.text());
            default -> {
                if (property.name().startsWith("X-")) {
                    draft.link(property.text());
                }
            }
        }
    }

    /// `X-SOCIALPROFILE;type=linkedin;x-user=ada-example:http\://www.linkedin.com/in/ada-example`
    /// (Apple), or `SOCIALPROFILE;SERVICE-TYPE=LinkedIn:…` (RFC 9554). Apple writes
    /// `x-apple:ada-example` where only the user was typed in.
    private void socialProfile(Property property) {
        String service =
                String.join(" ", property.parameters().getOrDefault("TYPE", List.of()))
                        + property.parameter("SERVICE-TYPE");
        String value = property.text();
        if (!service.toLowerCase(Locale.ROOT).contains("linkedin")) {
            draft.link(value);
            return;
        }
        String user = property.parameter("X-USER");
        String bare = value.startsWith("x-apple:") ? value.substring(8) : value;
        draft.profile(bare.contains("/in/") || user.isEmpty() ? bare : user);
    }

    private void life() {
        List<String> titles =
                card.named(card.text("TITLE").isEmpty() ? "ROLE" : "TITLE")
                        .map(Property::text)
                        .toList();
        List<String> organisations = organisations().toList();
        for (int i = 0; i < Math.max(organisations.size(), titles.size()); i++) {
            draft.job(
                    i < organisations.size() ? organisations.get(i) : "",
                    i < titles.size() ? titles.get(i) : "");
        }
        card.named("ADR")
                .sorted(Comparator.comparingInt(CardMapping::preference))
                .forEach(address -> draft.place(address.part(3), address.part(4), address.part(6)));
        card.named("NOTE").forEach(note -> draft.note(note.text()));
        draft.birthday(card.text("BDAY"));
    }

    /// The first unit of each organisation; the others are departments.
    private Stream<String> organisations() {
        return card.named("ORG").map(name -> name.part(0));
    }

    /// 1 for the most preferred (`PREF=1` in 4.0, `type=pref` before), 101 where nothing is said.
    private static int preference(Property property) {
        String given = property.parameter("PREF");
        if (given.matches("\\d{1,3}")) {
            return Integer.parseInt(given);
        }
        return property.parameters().getOrDefault("TYPE", List.of()).stream()
                        .flatMap(types -> Stream.of(types.split(",", -1)))
                        .anyMatch(type -> type.equalsIgnoreCase("pref"))
                ? 1
                : PREFERENCE_OF_OTHERS;
    }

    private void origin() {
        card.named("CATEGORIES")
                .flatMap(categories -> categories.list().stream())
                .forEach(draft::label);
        draft.uid(card.text(card.text("UID").isEmpty() ? "X-ABUID" : "UID"));
        String created =
                CREATED.stream()
                        .map(card::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(card.text("REV"));
        if (!created.isEmpty()) {
            draft.since(created);
        }
    }
}
