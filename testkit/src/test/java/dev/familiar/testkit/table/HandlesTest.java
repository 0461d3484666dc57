package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.table.Life.Address;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private static final int PEOPLE = 20_000;
    private static final LifeMaker LIVES = new LifeMaker(Dice.of(11), new Employers(PEOPLE));
    private static final Handles HANDLES = new Handles(PEOPLE, 5, LIVES);

    private static Stream<Life> lives() {
        return IntStream.range(0, PEOPLE).mapToObj(LIVES::life);
    }

    @Test
    void giveNoAddressTwice() {
        assertThat(lives().flatMap(HandlesTest::addresses)).doesNotHaveDuplicates();
    }

    private static Stream<String> addresses(Life life) {
        return life.addresses().stream().map(address -> HANDLES.address(life, address));
    }

    @Test
    void giveNoProfileTwice() {
        assertThat(lives().map(HANDLES::profile))
                .doesNotHaveDuplicates()
                .allMatch(url ->
                        url.matches("https://www\\.linkedin\\.com/in/[a-z]+-[a-z]+(-[0-9a-f]+)?"))
                .anyMatch(url -> url.matches(".*/[a-z]+-[a-z]+"));
    }

    @Test
    void leaveMostAddressesWithoutANumber() {
        List<String> chosen =
                lives().flatMap(life ->
                                life.addresses().stream()
                                        .filter(address -> address.pattern() < 5)
                                        .map(address -> HANDLES.address(life, address)))
                        .toList();

        assertThat(chosen.stream().filter(address -> address.matches(".*\\d@.*")).count())
                .isBetween(chosen.size() / 50L, chosen.size() / 4L);
    }

    @Test
    void giveAPersonAndAHouseholdATelephoneEach() {
        Dice dice = Dice.of(1);

        assertThat(lives().map(life -> digits(HANDLES.phone(life, false, dice))))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[2-9]9\\d555\\d{4}"));
        assertThat(lives().filter(life -> life.home().household() != life.number()))
                .isNotEmpty()
                .allMatch(life ->
                        digits(HANDLES.phone(life, true, dice))
                                .equals(
                                        digits(
                                                HANDLES.phone(
                                                        LIVES.life(life.home().household()),
                                                        true,
                                                        dice))));
    }

    private static String digits(String phone) {
        return phone.replaceAll("^\\+1|\\D", "");
    }

    @Test
    void keepTheOldNameInTheAddressOfAnOldJob() {
        Life changed =
                lives().filter(life -> life.isEarly(0))
                        .filter(life -> life.addresses().getFirst().equals(work(life, 0)))
                        .findFirst()
                        .orElseThrow();

        assertThat(HANDLES.address(changed, changed.addresses().getFirst()))
                .doesNotContain(Letters.slug(changed.naming().family().latin()));
    }

    private static Address work(Life life, int job) {
        Address first = life.addresses().getFirst();
        return new Address(job, first.pattern(), first.domain());
    }
}
