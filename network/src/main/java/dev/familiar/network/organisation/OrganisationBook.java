package dev.familiar.network.organisation;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.shipped.ShippedText;
import dev.familiar.model.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The organisations of a home, each with a number: by the names people write, by other names of
/// the same, and by mail domains.
///
/// A domain is an organisation's if the owner says so, if its label is the whole name in one piece
/// (`redhat.example` and "Red Hat"; then it is nobody else's, however many came there from one
/// other employer), or if the owner's archives pair the two: somebody with an address there works
/// for the one whose name begins so (`wren.example` and "Wren Media"), or at least [#FEWEST_PAIRS]
/// of them and two thirds of those whose employer is known work for one that has no domain of its
/// name.
///
/// Filled by one thread, then read by many.
public final class OrganisationBook {

    /// People that show whose a domain is; one may use a customer's or a friend's address.
    public static final int FEWEST_PAIRS = 2;

    private static final double MOST_OF_THEM = 2.0 / 3;

    /// Of so many people with jobs, no employer has a third: the domain is a provider's or a
    /// club's.
    private static final int MANY_PAIRS = 6;

    private static final double FEW_OF_THEM = 1.0 / 3;

    /// A community's domain is nobody's employer, though two of its members may share one.
    private static final double FEWEST_SHARE = 0.1;

    private final OrganisationKinds kinds;
    private final Map<String, Integer> bySet = new HashMap<>();
    private final Map<String, Integer> byRun = new HashMap<>();
    private final Map<String, Integer> byDomain = new HashMap<>();

    /// By the number of one that is only called as a domain is: the one whose domain it is.
    private final Map<Integer, Integer> same = new HashMap<>();

    /// By the organisation called as a domain is: those whose domain it is.
    private final Map<Integer, Set<Integer>> byLabel = new HashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Set<String>> kindsOf = new ArrayList<>();
    private final Set<Integer> said = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /// How many people have an address at a domain.
    private final Map<String, Integer> people = new HashMap<>();

    /// How many people with an address at a domain work for which organisation.
    private final Map<String, Map<Integer, Integer>> pairs = new HashMap<>();

    /// @param owner what the owner says of organisations; it wins over everything else
    public OrganisationBook(OrganisationKinds kinds, OwnerOrganisations owner) {
        this.kinds = kinds;
        for (OwnerOrganisations.Line line : owner.lines()) {
            int number = alias(line.names());
            if (!line.kind().isEmpty()) {
                said.add(number);
                kinds.named(line.kind())
                        .ifPresent(kind -> kindsOf.set(number, kinds.widened(Set.of(kind))));
            }
            line.domains().forEach(domain -> byDomain.put(domain, number));
        }
        for (String line : ShippedText.lines(OrganisationBook.class, "organisation-aliases.txt")) {
            alias(List.of(line.split("=", -1)));
        }
    }

    /// One number for all the names; the first that has one gives it to the others.
    private int alias(List<String> all) {
        int number = -1;
        for (String name : all) {
            OptionalInt known = find(name);
            number = number < 0 && known.isPresent() ? known.getAsInt() : number;
        }
        for (String name : all) {
            if (number < 0) {
                number = number(name).orElse(-1);
            } else {
                int of = number;
                OrganisationName.parse(name)
                        .ifPresent(parsed -> {
                            bySet.putIfAbsent(parsed.set(), of);
                            byRun.putIfAbsent(parsed.run(), of);
                            tell(of, name);
                        });
            }
        }
        return number;
    }

    /// The number of the organisation of that name, which gets one if it is new; empty for a name
    /// without a word.
    public OptionalInt number(String name) {
        Optional<OrganisationName> parsed = OrganisationName.parse(name);
        if (parsed.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt known = find(parsed.get());
        int number = known.orElseGet(() -> add(name));
        bySet.putIfAbsent(parsed.get().set(), number);
        byRun.putIfAbsent(parsed.get().run(), number);
        if (known.isPresent()) {
            tell(number, name);
        }
        return OptionalInt.of(number);
    }

    private int add(String name) {
        names.add(name.strip());
        kindsOf.add(kinds.of(name));
        return names.size() - 1;
    }

    /// Another name of one may tell what the first did not; the owner's word stands.
    private void tell(int number, String name) {
        if (!said.contains(number) && kindsOf.get(number).isEmpty()) {
            kindsOf.set(number, kinds.of(name));
        }
    }

    /// The number of the organisation of that name, empty if there is none.
    public OptionalInt find(String name) {
        return OrganisationName.parse(name).map(this::find).orElseGet(OptionalInt::empty);
    }

    private OptionalInt find(OrganisationName name) {
        Integer number = bySet.get(name.set());
        number = number == null ? byRun.get(name.run()) : number;
        return number == null
                ? OptionalInt.empty()
                : OptionalInt.of(same.getOrDefault(number, number));
    }

    /// The number of the organisation whose name has just these words in this order, empty if there
    /// is none: in a sentence "known well" is not "Well Known".
    public OptionalInt inOrder(String text) {
        Integer number =
                OrganisationName.parse(text)
                        .map(OrganisationName::run)
                        .map(byRun::get)
                        .orElse(null);
        return number == null
                ? OptionalInt.empty()
                : OptionalInt.of(same.getOrDefault(number, number));
    }

    /// The numbers of all that a name may mean: of the one called so, and of those at whose mail
    /// domains the name is the label, since people say "Wren" of Wren Media at `wren.example.com`.
    /// None if there is none.
    public Set<Integer> called(String name) {
        OptionalInt number = find(name);
        if (number.isEmpty()) {
            return Set.of();
        }
        Set<Integer> all = new LinkedHashSet<>();
        all.add(number.getAsInt());
        all.addAll(byLabel.getOrDefault(number.getAsInt(), Set.of()));
        return all;
    }

    /// Notes that one person has these addresses.
    public void seen(Collection<EmailAddress> addresses) {
        addresses.stream()
                .map(EmailAddress::domain)
                .distinct()
                .forEach(domain -> people.merge(domain, 1, Integer::sum));
    }

    /// Notes that one person works or worked for an organisation and has these addresses.
    public void pair(int organisation, Collection<EmailAddress> addresses) {
        Set<String> domains = new LinkedHashSet<>();
        addresses.forEach(address -> domains.add(address.domain()));
        for (String domain : domains) {
            if (!MailDomains.isFree(domain)) {
                pairs.computeIfAbsent(domain, _ -> new HashMap<>())
                        .merge(organisation, 1, Integer::sum);
            }
        }
    }

    /// Gives the domains to the organisations that people's jobs pair them with. Called once, after
    /// all pairs.
    public void learn() {
        Map<String, Set<Integer>> called = new HashMap<>();
        Map<String, Map<Integer, Integer>> rest = new HashMap<>();
        pairs.forEach((domain, counts) -> {
            String label = label(domain);
            OptionalInt owner = calledAs(label, counts);
            if (owner.isPresent()) {
                byDomain.putIfAbsent(domain, owner.getAsInt());
                called.computeIfAbsent(label, _ -> new HashSet<>()).add(owner.getAsInt());
            } else {
                rest.put(domain, counts);
            }
        });
        Set<Integer> housed = housed();
        Set<String> beginnings = beginnings();
        rest.forEach((domain, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int most = Collections.max(counts.values());
            if (all >= MANY_PAIRS && most < FEW_OF_THEM * all) {
                open.add(domain);
            }
            // Its name is another's: the people there have only moved on together.
            String label = label(domain);
            if (!beginnings.contains(label)) {
                majority(domain, counts, all)
                        .filter(number -> !housed.contains(number))
                        .filter(number -> !isAnothers(label, number))
                        .ifPresent(number -> byDomain.putIfAbsent(domain, number));
            }
        });
        // Who signs with the domain's name alone means the same, if it can be but one.
        called.forEach((label, owners) -> {
            Integer bare = byRun.get(label);
            if (bare != null && owners.size() == 1) {
                same.put(bare, owners.iterator().next());
            }
        });
        pairs.clear();
        people.clear();
    }

    /// The organisation that most people with addresses at a domain work for.
    private Optional<Integer> majority(String domain, Map<Integer, Integer> counts, int all) {
        int there = people.getOrDefault(domain, 0);
        return counts.entrySet().stream()
                .filter(pair -> pair.getValue() >= FEWEST_PAIRS)
                .filter(pair -> pair.getValue() >= MOST_OF_THEM * all)
                .filter(pair -> pair.getValue() >= FEWEST_SHARE * there)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a label is the whole name of another organisation than this: "Newcorp AG" keeps
    /// `newcorp.example`, though all whom the owner knows there came from Oldcorp. Who is called by
    /// its initials as well as by its name is one, not two.
    private boolean isAnothers(String label, int number) {
        Integer whole = byRun.get(label);
        return whole != null && whole != number && !isInitials(names.get(number), label);
    }

    private static boolean isInitials(String name, String label) {
        StringBuilder initials = new StringBuilder();
        OrganisationName.parse(name).map(OrganisationName::words).orElse(List.of()).stream()
                .map(word -> word.substring(0, 1))
                .forEach(initials::append);
        return initials.length() > 1 && initials.toString().equals(label);
    }

    /// Those that have a domain called as they are, or given by the owner. Where their people have
    /// addresses at a domain of another name too, it is where they were before: three who went from
    /// one employer to another together prove nothing of either.
    private Set<Integer> housed() {
        Set<Integer> all = new HashSet<>(byDomain.values());
        pairs.forEach((domain, counts) -> {
            Integer own = byRun.get(label(domain));
            if (own != null && counts.containsKey(own)) {
                all.add(own);
            }
        });
        return all;
    }

    /// How names of several words begin, in one piece.
    private Set<String> beginnings() {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            List<String> words =
                    OrganisationName.parse(name).map(OrganisationName::words).orElse(List.of());
            for (int length = 1; length < words.size(); length++) {
                all.add(String.join("", words.subList(0, length)));
            }
        }
        return all;
    }

    private static String label(String domain) {
        return EmailAddress.parse("x@" + domain)
                .flatMap(OrganisationBook::labelOf)
                .map(FoldedText::joined)
                .orElse("");
    }

    /// The organisation of somebody there whose name begins as the domain is called: "Wren Media"
    /// of `wren.example.com`. Of several the one with twice as many people as any other; else
    /// empty, and empty where as many are at one of which the label is the whole name ("Wren AG").
    /// Who writes only "Wren" means "Wren Media".
    private OptionalInt calledAs(String label, Map<Integer, Integer> counts) {
        Integer whole = byRun.get(label);
        List<Map.Entry<Integer, Integer>> called =
                counts.entrySet().stream()
                        .filter(pair -> begins(names.get(pair.getKey()), label))
                        .sorted(
                                Comparator.comparingInt((Map.Entry<Integer, Integer> one) ->
                                                -one.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        int longer = called.isEmpty() ? 0 : called.getFirst().getValue();
        boolean formal = whole != null && isFormal(names.get(whole));
        if (formal && counts.getOrDefault(whole, 0) >= Math.max(1, longer)) {
            return OptionalInt.empty();
        }
        boolean clear =
                called.size() == 1
                        || (called.size() > 1
                                && called.get(0).getValue() >= 2 * called.get(1).getValue());
        return clear ? OptionalInt.of(called.getFirst().getKey()) : OptionalInt.empty();
    }

    /// Whether a name is written with its legal form, as nobody writes a part of a name.
    private static boolean isFormal(String name) {
        int words = OrganisationName.parse(name).map(parsed -> parsed.words().size()).orElse(0);
        return FoldedText.words(name).size() > words;
    }

    /// Whether a name begins with whole words that are the label, and goes on.
    private static boolean begins(String name, String label) {
        List<String> words =
                OrganisationName.parse(name).map(OrganisationName::words).orElse(List.of());
        for (int length = 1; length < words.size(); length++) {
            if (String.join("", words.subList(0, length)).equals(label)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an address there shows no employer: a mail provider's, or a domain whose people work
    /// all over the place.
    public boolean isOpen(EmailAddress address) {
        return MailDomains.isFree(address.domain()) || open.contains(address.domain());
    }

    /// The number of the organisation whose domain an address is at, by the owner's word or by what
    /// was learned; empty if neither tells.
    public OptionalInt domain(EmailAddress address) {
        String part = address.domain();
        while (part.indexOf('.') > 0) {
            Integer number = byDomain.get(part);
            if (number != null) {
                return OptionalInt.of(number);
            }
            part = part.substring(part.indexOf('.') + 1);
        }
        return OptionalInt.empty();
    }

    /// The number of the organisation called as the address's domain is, which gets one if it is
    /// new; empty where the domain names nobody.
    public OptionalInt label(EmailAddress address) {
        OptionalInt label = labelOf(address).map(this::labelled).orElseGet(OptionalInt::empty);
        OptionalInt owner = domain(address);
        boolean bare =
                label.isPresent()
                        && labelOf(address)
                                .map(FoldedText::joined)
                                .filter(FoldedText.joined(names.get(label.getAsInt()))::equals)
                                .isPresent();
        if (bare && owner.isPresent() && label.getAsInt() != owner.getAsInt()) {
            byLabel.computeIfAbsent(label.getAsInt(), _ -> new LinkedHashSet<>())
                    .add(owner.getAsInt());
        }
        return label;
    }

    private OptionalInt labelled(String label) {
        int before = names.size();
        OptionalInt number = number(label);
        if (names.size() > before) {
            kindsOf.set(number.orElseThrow(), kinds.ofLabel(label));
        }
        return number;
    }

    private static Optional<String> labelOf(EmailAddress address) {
        String domain = address.domain();
        return MailDomains.isFree(domain)
                ? Optional.of(domain.substring(0, Math.max(domain.indexOf('.'), 0)))
                : MailDomains.organisation(address);
    }

    /// Whether the address is at a host below the domain that gives the organisation's name.
    public static boolean isBelow(EmailAddress address) {
        String domain = address.domain();
        int dot = domain.indexOf('.');
        String first = FoldedText.joined(dot < 0 ? domain : domain.substring(0, dot));
        return labelOf(address).filter(label -> !label.equals(first)).isPresent();
    }

    /// The name as it was first written.
    public String name(int number) {
        return names.get(number);
    }

    /// What kinds of organisation it is, each with the wider ones; none if not known.
    public Set<String> kinds(int number) {
        return kindsOf.get(number);
    }

    /// How many there are; numbers go from 0 to below this.
    public int size() {
        return names.size();
    }
}
