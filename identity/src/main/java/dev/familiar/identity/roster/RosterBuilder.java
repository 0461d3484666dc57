package dev.familiar.identity.roster;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.lexicon.Mailbox;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameMarks;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes source records one by one and puts their values, folded, into columns.
///
/// What one field says about another is drawn out here: an address spells a name and names an
/// organisation, a profile's slug spells a name. For one thread.
public final class RosterBuilder {

    /// The most values of one record in one column; a hostile record has no more.
    static final int MOST_VALUES = 24;

    private static final int MOST_NAMES = 8;
    private static final int TELLING_ACCOUNT = 5;
    private static final int PHONE_DIGITS = 9;

    private static final List<FieldKind> BUILT_IN =
            List.of(
                    FieldKind.NAME,
                    FieldKind.SPELLED,
                    FieldKind.EMAIL,
                    FieldKind.PHONE,
                    FieldKind.PROFILE,
                    FieldKind.ACCOUNT_WORD,
                    FieldKind.EMPLOYER,
                    FieldKind.MENTION);

    private static final Pattern NUMBERED = Pattern.compile("-?[0-9a-f]*[0-9][0-9a-f]*$");
    private static final Pattern PARTS = Pattern.compile("[,;/]");

    private final Map<FieldKind, Column> byKind = new EnumMap<>(FieldKind.class);

    /// The tokens of all names so far.
    private final Map<String, String> tokens = new HashMap<>();

    /// Of the record being written.
    private final List<ParsedName> names = new ArrayList<>();

    private final Set<String> organisations = new HashSet<>();

    private final Set<String> locals = new HashSet<>();
    private final Roster roster;

    /// A builder with the columns that archives and address books need.
    public RosterBuilder() {
        this.roster = Roster.empty();
        for (FieldKind kind : BUILT_IN) {
            byKind.put(kind, column(kind.word(), kind));
        }
    }

    /// A builder that adds further records to a roster. A roster has one writer at a time.
    public RosterBuilder(Roster roster) {
        this.roster = roster;
        for (Column column : roster.columns()) {
            if (isBuiltIn(column.kind())) {
                byKind.put(column.kind(), column);
            }
        }
    }

    /// Whether every roster has its one column of this kind.
    public static boolean isBuiltIn(FieldKind kind) {
        return BUILT_IN.contains(kind);
    }

    /// Adds a column for fields of their own kind, before the first record.
    public Column column(String label, FieldKind kind) {
        Column column = new Column(label, kind);
        roster.add(column);
        return column;
    }

    /// The records added so far; grows with every further one.
    public Roster roster() {
        return roster;
    }

    /// Ends the record being written, which gets the next number.
    ///
    /// @param group which file or kind of record it comes from
    public void end(String key, int group) {
        for (ParsedName name : names) {
            if (!isDesks(name)) {
                name(of(FieldKind.NAME), name);
            }
        }
        names.clear();
        organisations.clear();
        locals.clear();
        roster.endRecord(key, group);
    }

    /// Whether a name is that of the firm behind its address, whoever sits there. Somebody with a
    /// domain of their own, or an address that spells the name, is no firm.
    private boolean isDesks(ParsedName name) {
        String joined = String.join("", name.allTokens());
        boolean own =
                (name.isFull() && NameFrequencies.isCommonGiven(name.firstGiven()))
                        || name.allTokens().stream().anyMatch(this::isSpelled);
        return organisations.contains(joined) && !own;
    }

    private boolean isSpelled(String word) {
        return word.length() > 2 && locals.stream().anyMatch(local -> local.contains(word));
    }

    /// Adds a record of another roster with the same columns, under its key and group. Costs a
    /// fraction of what reading its values costs.
    public void copy(Roster other, int record) {
        for (int c = 0; c < roster.columns().size(); c++) {
            roster.columns().get(c).addAll(other.columns().get(c), record);
        }
        roster.endRecord(other.key(record), other.group(record));
    }

    /// Adds a name; nothing of it is left if it was no name.
    public void name(PersonName written) {
        ParsedName name = ParsedName.parse(written);
        if (!name.address().isEmpty()) {
            EmailAddress.parse(name.address()).ifPresent(this::email);
        } else if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private void name(Column column, ParsedName name) {
        if (column.pending() < MOST_NAMES && !name.isEmpty()) {
            String key = keyOf(name);
            column.add(column.find(key) < 0 ? sharing(name) : name, key);
        }
    }

    /// The same name with the tokens that other names hold: a million people share some hundred
    /// thousand.
    private ParsedName sharing(ParsedName name) {
        return new ParsedName(
                sharing(name.given()),
                sharing(name.family()),
                name.aliases(),
                name.former(),
                name.address(),
                name.marks(),
                name.script());
    }

    private List<String> sharing(List<String> words) {
        return words.stream()
                .map(word -> {
                    String known = tokens.putIfAbsent(word, word);
                    return known == null ? word : known;
                })
                .toList();
    }

    private static String keyOf(ParsedName name) {
        String key = String.join(" ", name.given()) + "|" + String.join(" ", name.family());
        boolean plain = name.aliases().isEmpty() && name.former().isEmpty();
        String beside =
                (plain ? "" : "|" + name.aliases() + "|" + name.former())
                        + (name.script().isNone() ? "" : "|" + name.script().words());
        NameMarks marks = name.marks();
        return marks.equals(NameMarks.NONE)
                ? key + beside
                : "%s%s|%d %s %b"
                        .formatted(
                                key, beside, marks.generation(), marks.number(), marks.several());
    }

    /// Adds an address with all it says. Desks and lists say nothing about a person.
    public void email(EmailAddress address) {
        Optional<String> organisation = MailDomains.organisation(address);
        organisation.ifPresent(organisations::add);
        if (MailDomains.isRole(address)) {
            // Whoever writes from the desk works there.
            organisation.ifPresent(name -> add(of(FieldKind.EMPLOYER), name));
            return;
        }
        String local = Mailbox.local(address);
        add(of(FieldKind.EMAIL), Mailbox.of(address));
        name(of(FieldKind.SPELLED), ParsedName.spelledBy(address));
        accountWord(local);
        locals.add(FoldedText.joined(local));
        organisation.ifPresent(name -> add(of(FieldKind.EMPLOYER), name));
    }

    /// Adds an address if the text is one.
    public void emailText(String text) {
        EmailAddress.parse(text).ifPresent(this::email);
    }

    /// Adds a profile if the text is the address of one.
    public void profileText(String text) {
        ProfileUrl.parse(text).ifPresent(this::profile);
    }

    /// Adds a profile with the name its slug spells.
    public void profile(ProfileUrl profile) {
        add(of(FieldKind.PROFILE), profile.key());
        String spelled = NUMBERED.matcher(profile.slug()).replaceAll("");
        name(of(FieldKind.SPELLED), ParsedName.parse(PersonName.of(spelled.replace('-', ' '))));
        accountWord(profile.slug());
    }

    private void accountWord(String account) {
        StringBuilder letters = new StringBuilder(account.length());
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        if (letters.length() >= TELLING_ACCOUNT) {
            add(of(FieldKind.ACCOUNT_WORD), letters.toString());
        }
    }

    /// Adds an organisation.
    public void employer(String organisation) {
        add(of(FieldKind.EMPLOYER), Organisations.key(organisation));
    }

    /// Adds what a headline says of organisations and work.
    public void headline(String headline) {
        Organisations.runs(headline).forEach(run -> add(of(FieldKind.MENTION), run));
        Organisations.inHeadline(headline).forEach(this::employer);
    }

    /// Adds a phone number; the last nine digits count, so that it is the same with and without
    /// country code.
    public void phone(String number) {
        String digits = digits(number);
        if (digits.length() > 4) {
            add(of(FieldKind.PHONE), digits.substring(Math.max(0, digits.length() - PHONE_DIGITS)));
        }
    }

    /// Adds a value of any other kind to its column, folded as the kind demands.
    public void value(Column column, String text) {
        switch (column.kind()) {
            case NAME, SPELLED -> name(PersonName.of(text));
            case EMAIL -> EmailAddress.parse(text).ifPresent(this::email);
            case PROFILE -> ProfileUrl.parse(text).ifPresent(this::profile);
            case PHONE -> phone(text);
            case EMPLOYER -> employer(text);
            case MENTION, ACCOUNT_WORD -> headline(text);
            case BIRTH_DATE -> add(column, DateText.fold(text));
            case PLACE -> add(column, placeText(text));
            case POSTCODE, IDENTIFIER, NUMBER -> add(column, FoldedText.joined(text));
            case OCCUPATION, CATEGORY, TEXT ->
                    add(column, String.join(" ", FoldedText.words(text)));
        }
    }

    /// The words of each part between commas; the commas stay, they part town from country.
    private static String placeText(String text) {
        StringBuilder folded = new StringBuilder();
        for (String part : PARTS.split(text, -1)) {
            String words = String.join(" ", FoldedText.words(part));
            if (!words.isEmpty()) {
                folded.append(folded.isEmpty() ? "" : ", ").append(words);
            }
        }
        return folded.toString();
    }

    private static void add(Column column, String text) {
        if (!text.isEmpty() && column.pending() < MOST_VALUES) {
            column.add(text);
        }
    }

    private Column of(FieldKind kind) {
        Column column = byKind.get(kind);
        if (column == null) {
            throw new IllegalStateException("no column for " + kind);
        }
        return column;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
