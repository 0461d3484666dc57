package dev.familiar.identity.blocking;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.ScriptName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

// Kinds of keys, all of folded and levelled tokens:
//   h:…        a handle (address, profile, phone by its last nine digits)
//   n:a|b      two tokens of a name in alphabetical order, so that the order of given and family
//              name does not matter; nicknames under the heads of their groups
//   i:a|b      first letter of the given name, family name, and the other way round
//   s:a|b      family name, sound of the given name's first letters; sound of the family name,
// given
//   w:a        a name of one word, which must also meet the full names that hold it
//   x:a        the script of a name that is not in Latin letters, by which such names are counted
// A name in a script that Latin letters give in part only has the s: keys of all that it may be in
// Latin letters, so that names in Latin letters need no key for it.
// The sum per description is bounded, however many names and handles it has.

/// The texts by which descriptions of one person find each other.
///
/// Keys of common values (a role address, a very common name) are shared by many people; whoever
/// looks up by key bounds what one key may bring.
public final class BlockingKeys {

    /// The most keys of one description.
    public static final int MOST = 96;

    private static final int MOST_NAMES = 6;
    private static final int MOST_HEADS = 3;
    private static final int PHONE_DIGITS = 9;
    private static final int MOST_UNITS = 4;
    private static final int MOST_BY_SCRIPT = 72;

    private BlockingKeys() {}

    /// The keys of a description, of its handles first; at most [#MOST]. The same for the same
    /// description, whatever else is known. Cost: linear in the length of its names and handles.
    public static Set<String> of(PersonDescription description) {
        List<ParsedName> names =
                description.names().stream().limit(MOST_NAMES).map(ParsedName::parse).toList();
        Set<String> keys = of(names, description.handles());
        description.names().stream()
                .limit(MOST_NAMES)
                .map(name -> ScriptName.ofText(name.text()))
                .filter(script -> script != UnicodeScript.LATIN)
                .forEach(script -> add(keys, scriptKey(script)));
        return keys;
    }

    /// The key of all whose name is in a script other than Latin.
    public static String scriptKey(UnicodeScript script) {
        return "x:" + script.name();
    }

    /// The keys of names already parsed and of handles; the same as of a description with both, but
    /// for the scripts of its names.
    public static Set<String> of(List<ParsedName> names, List<Handle> handles) {
        Set<String> keys = new LinkedHashSet<>();
        for (Handle handle : handles) {
            add(keys, handleKey(handle));
        }
        names.stream().limit(MOST_NAMES).forEach(name -> addName(keys, name));
        for (Handle handle : handles.stream().limit(MOST_NAMES).toList()) {
            switch (handle) {
                case EmailAddress address -> addName(keys, ParsedName.spelledBy(address));
                case PlatformName platform -> {
                    if (platform.isOfPerson()) {
                        addName(keys, ParsedName.parse(PersonName.of(platform.name())));
                    }
                }
                case ProfileUrl _, PhoneNumber _ -> {
                    // A slug is compared once a name has brought the two together.
                }
            }
        }
        return keys;
    }

    /// The key of a handle: equal for equal accounts, and for phone numbers with and without the
    /// country code.
    public static String handleKey(Handle handle) {
        return switch (handle) {
            case PhoneNumber phone -> {
                String digits = phone.value().replace("+", "");
                int from = Math.max(0, digits.length() - PHONE_DIGITS);
                yield "h:tel:" + digits.substring(from);
            }
            case EmailAddress address -> "h:" + address.key();
            case ProfileUrl profile -> "h:" + profile.key();
            case PlatformName platform -> "h:" + platform.key();
        };
    }

    /// The keys of one name.
    public static Set<String> ofName(ParsedName name) {
        Set<String> keys = new LinkedHashSet<>();
        addName(keys, name);
        return keys;
    }

    private static void addName(Set<String> keys, ParsedName name) {
        if (!name.address().isEmpty()) {
            add(keys, "h:mailto:" + name.address());
        }
        if (name.isEmpty()) {
            return;
        }
        addScript(keys, name);
        List<String> families = name.familyCore();
        if (families.isEmpty()) {
            oneWord(keys, name.firstGiven());
            return;
        }
        String family = level(String.join("", families));
        pairs(keys, name.firstGiven(), family);
        // A name read in the other order, or known by its middle name or its second family name.
        pairs(keys, family, name.firstGiven());
        for (String middle : name.given().stream().skip(1).limit(2).toList()) {
            pairs(keys, middle, family);
            pairs(keys, name.firstGiven(), middle);
        }
        for (String part : families.stream().limit(families.size() > 1 ? 3 : 0).toList()) {
            pairs(keys, name.firstGiven(), level(part));
        }
        for (String other : name.former()) {
            pairs(keys, name.firstGiven(), level(other));
        }
        for (String alias : name.aliases()) {
            String[] words = alias.split(" ", -1);
            if (words.length > 1) {
                pairs(keys, words[0], level(words[words.length - 1]));
            } else {
                pairs(keys, alias, family);
            }
        }
        initials(keys, name.firstGiven(), family);
        sounds(keys, name.firstGiven(), family);
        // Written as one word: "adaexample", "aexample".
        add(keys, "w:" + level(String.join("", name.allTokens())));
        if (!name.firstGiven().isEmpty()) {
            add(keys, "w:" + name.firstGiven().charAt(0) + family);
            add(keys, "w:" + family + name.firstGiven().charAt(0));
            add(keys, "w:" + level(name.firstGiven()) + family.charAt(0));
        }
        add(keys, "w:" + family);
        add(keys, "w:" + level(name.firstGiven()));
    }

    private static void addScript(Set<String> keys, ParsedName name) {
        ScriptName script = name.script();
        if (script.isNone()) {
            return;
        }
        for (String family : script.familyReadings()) {
            add(keys, "w:" + family);
            pairs(keys, name.firstGiven(), family);
        }
        if (script.isJapanese()) {
            return;
        }
        List<String> units = ScriptSounds.units(script);
        List<List<String>> sounds =
                units.stream()
                        .limit(MOST_UNITS)
                        .map(unit -> ScriptSounds.of(script, unit))
                        .toList();
        int pairs = Math.max(1, sounds.size() * (sounds.size() - 1));
        for (int i = 0; i < sounds.size(); i++) {
            for (int k = 0; k < sounds.size(); k++) {
                if (i != k) {
                    addSounds(keys, sounds.get(i), sounds.get(k), MOST_BY_SCRIPT / pairs);
                }
            }
        }
    }

    /// The likeliest of all ways to write both words.
    private static void addSounds(
            Set<String> keys, List<String> given, List<String> family, int most) {
        int added = 0;
        for (int sum = 0; sum < given.size() + family.size(); sum++) {
            for (int i = 0; i <= sum; i++) {
                if (i < given.size() && sum - i < family.size() && added < most) {
                    add(keys, "s:" + family.get(sum - i) + "|" + given.get(i));
                    added++;
                }
            }
        }
    }

    private static void oneWord(Set<String> keys, String word) {
        if (word.length() > 1) {
            add(keys, "w:" + level(word));
        }
    }

    private static void pairs(Set<String> keys, String given, String family) {
        for (String head : Nicknames.heads(given).stream().limit(MOST_HEADS).toList()) {
            String one = level(head);
            if (one.length() > 1 && family.length() > 1) {
                boolean inOrder = one.compareTo(family) <= 0;
                add(keys, "n:" + (inOrder ? one + "|" + family : family + "|" + one));
            }
        }
    }

    private static void initials(Set<String> keys, String given, String family) {
        if (given.isEmpty() || family.isEmpty()) {
            return;
        }
        if (family.length() > 1) {
            add(keys, "i:" + given.charAt(0) + "|" + family);
        }
        if (given.length() > 1) {
            add(keys, "i:" + family.charAt(0) + "|" + level(given));
        }
    }

    private static void sounds(Set<String> keys, String given, String family) {
        String sound = Sounds.of(family);
        String givenSound = Sounds.of(given);
        if (sound.length() > 1 && given.length() > 1) {
            add(keys, "s:" + sound + "|" + level(given));
            if (givenSound.length() > 1) {
                add(keys, "s:" + sound + "|" + givenSound);
            }
        }
    }

    private static String level(String token) {
        return token.length() > 3 ? FoldedText.levelled(token) : token;
    }

    private static void add(Set<String> keys, String key) {
        if (keys.size() < MOST && key.length() > 3) {
            keys.add(key);
        }
    }
}
