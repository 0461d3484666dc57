package dev.familiar.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RequestFilesTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(300).withMessages(0).withRequests(150));

    @Test
    void headsTheTableAsAgreed() throws IOException {
        StringWriter out = new StringWriter();

        int rows = RequestFiles.writeTable(WORLD, out);

        assertThat(out.toString())
                .startsWith(
                        "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At\n");
        assertThat(out.toString().lines().count()).isEqualTo(rows + 1);
        assertThat(out.toString())
                .contains(" ; ")
                .containsPattern("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z\n");
    }

    @Test
    void writesTheTruthOfEveryRequest() throws IOException {
        StringWriter out = new StringWriter();

        RequestFiles.writeTruth(WORLD, out);

        assertThat(out.toString()).startsWith("Profile URL,Class,Key,Addresses,Known\n");
        assertThat(out.toString().lines().skip(1))
                .hasSize(150)
                .allMatch(line ->
                        line.matches(
                                "https://www\\.linkedin\\.com/in/[^,]+,[A-Z_]+,[px]\\d{5},\\S+@.*,[01]"));
    }

    @Test
    void writesEverybodyOnceIntoPeople() throws IOException {
        StringWriter out = new StringWriter();

        RequestFiles.writePeople(WORLD, out);

        long outsiders =
                WORLD.requests().stream().filter(r -> r.person().key().startsWith("x")).count();
        assertThat(out.toString().lines().count()).isEqualTo(WORLD.people().size() + outsiders + 2);
        assertThat(out.toString())
                .startsWith("Key,Name,Other Names,Addresses,Shared Addresses,Slug,Tie\nowner,");
    }

    @Test
    void writesCardsAsTheInvitationPageShowsThem() throws IOException {
        StringWriter out = new StringWriter();

        int cards = RequestFiles.writePasted(WORLD, out);

        String text = out.toString();
        assertThat(cards)
                .isEqualTo(
                        (int)
                                WORLD.requests().stream()
                                        .filter(r -> r.comesBy(Delivery.PASTED))
                                        .count());
        assertThat(text.split("\nIgnore\nAccept\n", -1)).hasSize(cards + 1);
        assertThat(text)
                .contains(
                        " is inviting you to connect\n",
                        " follows you and is inviting you to connect\n")
                .containsPattern("and \\d+ other mutual connections?\n")
                .containsPattern("\\d+ (weeks|months) ago\n")
                .contains("\nReply to ")
                .doesNotContain("http");
    }
}
