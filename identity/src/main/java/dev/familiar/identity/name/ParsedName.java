package dev.familiar.identity.name;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A person's name taken apart and folded: lower-case ASCII tokens without titles, degrees, emoji.
///
/// ```
/// Smith, Dr. John (Jack) Q., PhD   given john q   family smith   aliases jack
/// 王小明                            given xiaoming family wang
/// mark@fasheh.example.com          given mark     address mark@fasheh.example.com
/// ```
///
/// @param given given and middle names in their order; holds the only token of a one-word name
/// @param family family name with its particles; empty for a one-word name
/// @param aliases nicknames and other writings from brackets and quotes, each folded words
/// @param former family names marked as former (née, geb.)
/// @param address the address if the name was nothing but an address, else empty; the tokens are
///   then what its local part spells
/// @param marks what stands beside the words and tells bearers of the same ones apart
/// @param script the words as they stand, where Latin letters give them in part only
public record ParsedName(
        List<String> given,
        List<String> family,
        List<String> aliases,
        List<String> former,
        String address,
        NameMarks marks,
        ScriptName script) {

    /// A name of which nothing is left.
    public static final ParsedName NONE =
            new ParsedName(List.of(), List.of(), List.of(), List.of(), "");

    /// Copies the lists.
    public ParsedName {
        given = List.copyOf(given);
        family = List.copyOf(family);
        aliases = List.copyOf(aliases);
        former = List.copyOf(former);
    }

    /// A name without marks.
    public ParsedName(
            List<String> given,
            List<String> family,
            List<String> aliases,
            List<String> former,
            String address) {
        this(given, family, aliases, former, address, NameMarks.NONE, ScriptName.NONE);
    }

    /// The same words with these marks.
    ParsedName with(NameMarks marks) {
        return new ParsedName(given, family, aliases, former, address, marks, script);
    }

    /// The same words, said how they stand.
    ParsedName with(ScriptName script) {
        return new ParsedName(given, family, aliases, former, address, marks, script);
    }

    /// The name taken apart. Never fails: of text that is no name, [#NONE] or stray words come
    /// back. Parts that the archive separates are believed. Cost: linear in at most 300 characters.
    public static ParsedName parse(PersonName name) {
        return NameParser.parse(name);
    }

    /// The name that the local part of an address spells, e.g. `ada.example@` or `a_example@`; with
    /// one token for `adaexample@`, [#NONE] for role addresses without letters.
    public static ParsedName spelledBy(EmailAddress address) {
        return NameParser.ofAddress(address);
    }

    /// The given before the family tokens with single spaces; parsing it again gives the same.
    public String canonical() {
        return String.join(" ", allTokens());
    }

    /// The given, then the family tokens.
    public List<String> allTokens() {
        List<String> all = new ArrayList<>(given);
        all.addAll(family);
        return all;
    }

    /// The distinct tokens, particles left out, by which people are counted in
    /// `PersonLookup.peopleWithToken`.
    public List<String> countedTokens() {
        LinkedHashSet<String> counted = new LinkedHashSet<>(given);
        counted.addAll(familyCore());
        return List.copyOf(counted);
    }

    /// The family tokens without particles; with them if there is nothing else.
    public List<String> familyCore() {
        boolean plain = true;
        for (String token : family) {
            plain &= !Titles.isParticle(token);
        }
        if (plain) {
            return family;
        }
        List<String> core = family.stream().filter(t -> !Titles.isParticle(t)).toList();
        return core.isEmpty() ? family : core;
    }

    /// The first given name, empty if there is none.
    public String firstGiven() {
        return given.isEmpty() ? "" : given.getFirst();
    }

    /// Whether there is no token at all.
    public boolean isEmpty() {
        return given.isEmpty() && family.isEmpty();
    }

    /// Whether there is a given and a family name, both more than an initial.
    public boolean isFull() {
        return hasWord(given) && hasWord(familyCore());
    }

    private static boolean hasWord(List<String> tokens) {
        for (String token : tokens) {
            if (token.length() > 1) {
                return true;
            }
        }
        return false;
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "ParsedName[hidden]";
    }
}
