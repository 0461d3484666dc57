package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountRecordsTest {

    private static final EmailAddress JOHN = new EmailAddress("jsm77@example.org");

    private static PersonDescription describe(
            String key, Kind kind, String name, String employer, Handle... handles) {
        List<Affiliation> jobs =
                employer.isEmpty() ? List.of() : List.of(Affiliation.job(employer, ""));
        return new PersonDescription(
                key,
                Origin.of(kind),
                List.of(PersonName.of(name)),
                List.of(handles),
                new Biography("", "", jobs, "", null));
    }

    private static PersonDescription correspondent(String name, EmailAddress address) {
        return describe(address.key(), Kind.CORRESPONDENT, name, "", address);
    }

    private static PersonDescription signature(String digest, String employer, Handle... handles) {
        return describe(
                "signature:jsm77@example.org/" + digest, Kind.SIGNATURE, "", employer, handles);
    }

    private static List<List<String>> clusters(List<PersonDescription> descriptions) {
        return new ArchiveLinker().link(descriptions, Overrides.NONE).clusters();
    }

    /// John Smith is no rare name: only what both are known to do can join them.
    private static List<PersonDescription> manySmiths(PersonDescription... more) {
        List<PersonDescription> all = new ArrayList<>(List.of(more));
        IntStream.range(0, 30)
                .mapToObj(i ->
                        correspondent("John Smith", new EmailAddress("s" + i + "@example.net")))
                .forEach(all::add);
        all.add(
                describe(
                        "linkedin:c",
                        Kind.CONNECTION,
                        "John Smith",
                        "Zenith",
                        new ProfileUrl("js")));
        all.add(correspondent("John Smith", JOHN));
        return all;
    }

    @Test
    void goWithTheCorrespondentOfTheirAccount() {
        List<List<String>> clusters =
                clusters(
                        List.of(
                                correspondent("John Smith", JOHN),
                                signature("1", "Acme", JOHN, new PhoneNumber("+12025550143")),
                                signature("2", "Zenith", JOHN)));

        assertThat(clusters)
                .containsExactly(
                        List.of(
                                "mailto:jsm77@example.org",
                                "signature:jsm77@example.org/1",
                                "signature:jsm77@example.org/2"));
    }

    @Test
    void goWithACardOfTheAccountWhereNobodyWroteFromIt() {
        List<List<String>> clusters =
                clusters(
                        List.of(
                                describe("card:1", Kind.CARD, "John Smith", "", JOHN),
                                describe(
                                        "bounce:jsm77@example.org/2019-05",
                                        Kind.BOUNCE,
                                        "",
                                        "",
                                        JOHN)));

        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst()).contains("card:1", "bounce:jsm77@example.org/2019-05");
    }

    @Test
    void areNobodyWhereNobodyHasTheAccount() {
        assertThat(clusters(List.of(describe("bounce:x", Kind.BOUNCE, "", "", JOHN)))).isEmpty();
    }

    @Test
    void bringTheEmployerThatJoinsTheCorrespondentWithAConnection() {
        List<String> without = clusterOf("linkedin:c", clusters(manySmiths()));
        List<String> with =
                clusterOf("linkedin:c", clusters(manySmiths(signature("1", "Zenith", JOHN))));

        assertThat(without).containsExactly("linkedin:c");
        assertThat(with).contains("linkedin:c", "mailto:jsm77@example.org");
    }

    @Test
    void contradictNoConnectionThatHasMovedOn() {
        PersonDescription rare =
                correspondent("Zebulon Exampleov", new EmailAddress("ze@example.org"));
        PersonDescription old =
                describe(
                        "signature:ze@example.org/1",
                        Kind.SIGNATURE,
                        "",
                        "Acme",
                        new EmailAddress("ze@example.org"));
        PersonDescription connection =
                describe(
                        "linkedin:z",
                        Kind.CONNECTION,
                        "Zebulon Exampleov",
                        "Bright",
                        new ProfileUrl("ze"));

        assertThat(clusters(List.of(rare, old, connection)))
                .containsExactly(
                        List.of(
                                "linkedin:z",
                                "mailto:ze@example.org",
                                "signature:ze@example.org/1"));
    }

    @Test
    void joinNobodyByTheNumberOfAFirm() {
        PhoneNumber firm = new PhoneNumber("+12025550100");
        List<PersonDescription> colleagues = new ArrayList<>();
        for (String name : List.of("Ada", "Ben", "Cyd", "Dora", "Eve")) {
            EmailAddress address =
                    new EmailAddress(name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
            colleagues.add(correspondent(name + " Oberlander", address));
            colleagues.add(
                    describe("signature:" + name, Kind.SIGNATURE, "", "Acme", address, firm));
        }

        Linkage linkage = new ArchiveLinker().link(colleagues, Overrides.NONE);

        assertThat(linkage.clusters()).hasSize(5);
        assertThat(linkage.possibleLinks()).isEmpty();
    }

    @Test
    void leaveWhatIsLearnedAlone() {
        List<PersonDescription> plain = manySmiths();
        List<PersonDescription> signed =
                manySmiths(signature("1", "", JOHN), signature("2", "", JOHN));

        Linkage one = new ArchiveLinker().link(plain, Overrides.NONE);
        Linkage other = new ArchiveLinker().link(signed, Overrides.NONE);

        assertThat(other.weights()).isEqualTo(one.weights());
    }

    private static List<String> clusterOf(String key, List<List<String>> clusters) {
        return clusters.stream().filter(c -> c.contains(key)).findFirst().orElse(List.of());
    }
}
