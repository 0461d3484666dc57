package dev.familiar.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Mail both ways is knowing, so what strangers exchange with the owner shows what it is.
class ErrandTest {

    private static final Set<String> ANSWERS =
            Pools.lines("errands.txt").stream()
                    .map(line -> Pools.split(line, '|').getLast().replace("{number}", "").strip())
                    .collect(Collectors.toSet());

    /// All mail between the owner and people, by the person's key.
    private static Map<String, List<Letter>> exchanges(World world) {
        MailSchedule schedule = new SchedulePlanner(world).plan();
        LetterMaker maker = new LetterMaker(world, schedule);
        Map<String, List<Letter>> letters = new TreeMap<>();
        for (int i = 0; i < schedule.size(); i++) {
            Letter letter = maker.at(i);
            if (letter.kind() == LetterKind.PERSONAL) {
                Person person = world.people().get(letter.place().subject());
                letters.computeIfAbsent(person.key(), _ -> new ArrayList<>()).add(letter);
            }
        }
        return letters;
    }

    private static World world(OwnerKind kind) {
        return World.create(
                kind.of(
                        WorldPlan.demo()
                                .withSeed(5)
                                .withPeople(400)
                                .withMessages(2_000)
                                .withRequests(300)));
    }

    @ParameterizedTest
    @EnumSource(
            value = OwnerKind.class,
            names = {"ORDINARY", "MAIL_HOARDER", "ACADEMIC"})
    void whoIsNotKnownIsAnsweredOnceAtMostAndBriefly(OwnerKind kind) {
        World world = world(kind);
        LetterText text = new LetterText(world);
        Map<String, List<Letter>> exchanges = exchanges(world);
        List<List<Letter>> bothWays =
                world.requests().stream()
                        .filter(r -> !r.truth().known())
                        .filter(r -> r.kind() != RequestClass.FORMER_COLLEAGUE)
                        .map(r -> exchanges.getOrDefault(r.person().key(), List.of()))
                        .filter(letters -> letters.stream().anyMatch(Letter::outgoing))
                        .filter(letters -> letters.stream().anyMatch(l -> !l.outgoing()))
                        .toList();

        assertThat(bothWays)
                .isNotEmpty()
                .allSatisfy(letters -> {
                    assertThat(letters).filteredOn(Letter::outgoing).hasSize(1);
                    assertThat(ANSWERS).contains(answer(letters, text));
                });
    }

    private static String answer(List<Letter> letters, LetterText text) {
        return letters.stream()
                .filter(Letter::outgoing)
                .map(letter -> text.sentences(letter).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isFilledInAndSaysWhoWritesOrOfWhat() {
        assertThat(Pools.lines("errands.txt"))
                .allSatisfy(line -> assertThat(Pools.split(line, '|')).hasSize(4))
                .extracting(line -> Pools.split(line, '|').getFirst())
                .contains("sale", "vacancy", "support", "order");
        Errand errand = Errand.of(Dice.of(7), "Quarry Creative");

        assertThat(errand.subject() + errand.words() + errand.answer())
                .doesNotContain("{", "|")
                .isNotBlank();
    }
}
