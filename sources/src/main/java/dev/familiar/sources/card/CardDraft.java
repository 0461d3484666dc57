package dev.familiar.sources.card;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import dev.familiar.sources.FaultCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A card being read: takes its properties as text in any order, and turns them into a description.
///
/// Values that cannot be read are left out and counted by [#problems()]; the card goes on without
/// them. One thread, one card.
public final class CardDraft {

    /// Labels that programs set by themselves; they say nothing of what the owner thinks.
    private static final Set<String> SYSTEM_LABELS =
            Set.of(
                    "mycontacts",
                    "my contacts",
                    "starred",
                    "starred in android",
                    "contacts",
                    "imported",
                    "friends and family");

    private final List<PersonName> names = new ArrayList<>();
    private final List<Handle> handles = new ArrayList<>();
    private final List<Affiliation> affiliations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final Map<FaultCode, Integer> problems = new EnumMap<>(FaultCode.class);
    private String uid = "";
    private String place = "";
    private @Nullable PartialDate birthday;
    private @Nullable PartialDate since;
    private boolean savedByProgram;

    /// The card's own identifier, if it has one.
    public void uid(String text) {
        uid = text;
    }

    /// A name of the person; the first one given is the main one. An address standing in for a name
    /// is no name. Empty names are ignored.
    public void name(PersonName name) {
        if (!name.text().contains("@") || EmailAddress.parse(name.text()).isEmpty()) {
            names.add(name);
        }
    }

    /// A nickname: with the family name where that is known, because a bare `Bob` names anybody.
    public void nickname(String text, String family) {
        for (String nickname : text.split(",", -1)) {
            if (nickname.strip().contains(" ") || family.isBlank()) {
                name(PersonName.of(nickname));
            } else if (!nickname.isBlank()) {
                name(PersonName.of(nickname, family));
            }
        }
    }

    /// An e-mail address, also as `Ada <ada@example.org>`.
    public void address(String text) {
        String bare = text.strip();
        int open = bare.lastIndexOf('<');
        if (open > 0 && bare.endsWith(">")) {
            bare = bare.substring(open);
        }
        handle(bare, EmailAddress.parse(bare).orElse(null));
    }

    /// A phone number.
    public void phone(String text) {
        handle(text, PhoneNumber.parse(text).orElse(null));
    }

    /// A web address: kept if it is a LinkedIn profile, of no use and no fault otherwise.
    /// `http\://`, as Google and Apple escape it, is understood.
    public void link(String text) {
        ProfileUrl.parse(text.replace("\\:", ":")).ifPresent(handles::add);
    }

    /// A LinkedIn profile as URL or as the last part of one.
    public void profile(String text) {
        String bare = text.replace("\\:", ":").strip();
        ProfileUrl profile = ProfileUrl.parse(bare).orElse(null);
        if (profile == null && !bare.contains(":") && !bare.contains(".")) {
            profile = ProfileUrl.ofSlug(bare).orElse(null);
        }
        handle(text, profile);
    }

    private void handle(String text, @Nullable Handle handle) {
        if (handle != null) {
            handles.add(handle);
        } else if (!text.isBlank()) {
            problem(FaultCode.VALUE_UNREADABLE);
        }
    }

    /// A job; nothing if both are blank.
    public void job(String organisation, String title) {
        if (!organisation.isBlank() || !title.isBlank()) {
            affiliations.add(Affiliation.job(organisation, title));
        }
    }

    /// Where they live or work; the first that is not blank counts.
    public void place(String city, String region, String country) {
        if (place.isEmpty()) {
            place =
                    String.join(
                            ", ",
                            Stream.of(city, region, country)
                                    .map(String::strip)
                                    .filter(part -> !part.isEmpty())
                                    .toList());
        }
    }

    /// What the owner wrote about them.
    public void note(String text) {
        if (!text.isBlank()) {
            notes.add(text.strip());
        }
    }

    /// A label or group the card is in. `Other contacts` are those a mail program saved by itself.
    public void label(String text) {
        String label = text.replaceFirst("^\\s*\\*\\s?", "").strip();
        String word = label.toLowerCase(Locale.ROOT);
        if (word.equals("other contacts") || word.equals("othercontacts")) {
            savedByProgram = true;
        } else if (!label.isEmpty() && !SYSTEM_LABELS.contains(word)) {
            labels.add(label);
        }
    }

    /// Marks the card as saved by a program, not by the owner.
    public void savedByProgram() {
        savedByProgram = true;
    }

    /// The birthday in separate columns; nothing if all are blank.
    public void birthday(String year, String month, String day) {
        if (!(year + month + day).isBlank()) {
            birthday(DateText.ofParts(year, month, day).orElse(null));
        }
    }

    /// The birthday of a program that writes `7/9/1987` for the 7th of September.
    public void birthdayDayFirst(String text) {
        birthday(text.strip().replaceFirst("^(\\d{1,2})/(\\d{1,2})/(\\d{4})$", "$1.$2.$3"));
    }

    /// The birthday in any form that [DateText] reads.
    public void birthday(String text) {
        if (!DateText.isNone(text)) {
            birthday(DateText.parse(text).orElse(null));
        }
    }

    /// The birthday, or null for one that could not be read.
    public void birthday(@Nullable PartialDate date) {
        if (date == null) {
            problem(FaultCode.DATE_UNREADABLE);
        } else {
            birthday = date;
        }
    }

    /// The day the card was made, or, where nothing else is said, last changed; the earliest one
    /// given counts.
    public void since(String text) {
        PartialDate date = DateText.parse(text).orElse(null);
        if (date == null) {
            problem(FaultCode.DATE_UNREADABLE);
        } else if (since == null || date.earliest().isBefore(since.earliest())) {
            since = date;
        }
    }

    private void problem(FaultCode code) {
        problems.merge(code, 1, Integer::sum);
    }

    /// How many values could not be read, by fault code.
    public Map<FaultCode, Integer> problems() {
        return Map.copyOf(problems);
    }

    /// The description, or null if the card names nobody: neither a name nor a handle, or an
    /// organisation and nobody in it.
    public @Nullable PersonDescription finish() {
        List<PersonName> named = names.stream().filter(name -> !name.isEmpty()).toList();
        boolean company = affiliations.stream().anyMatch(job -> !job.organisation().isEmpty());
        if (named.isEmpty() && (handles.isEmpty() || company)) {
            return null;
        }
        if (!labels.isEmpty()) {
            notes.add("Labels: " + String.join(", ", labels));
        }
        Origin.Kind kind = savedByProgram ? Origin.Kind.SAVED_CONTACT : Origin.Kind.CARD;
        return new PersonDescription(
                CardKey.of(uid, named.subList(0, Math.min(1, named.size())), handles),
                new Origin(kind, since),
                named,
                handles,
                new Biography("", place, affiliations, String.join("\n", notes), birthday));
    }
}
