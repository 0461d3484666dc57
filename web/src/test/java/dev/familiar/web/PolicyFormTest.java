package dev.familiar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.familiar.app.Familiar;
import dev.familiar.app.learning.PolicyFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The policy as fields beside its text, which say the same.
class PolicyFormTest {

    @TempDir private Path folder;

    private final Chromium chromium = new Chromium();
    private Familiar familiar;
    private WebServer server;

    @BeforeEach
    void starts() throws IOException {
        familiar = MadeUpHome.open(folder);
        server = WebServer.start(familiar, 0);
    }

    @AfterEach
    void stops() {
        chromium.close();
        server.close();
        familiar.close();
    }

    /// All that the page's form would send.
    private Map<String, String> fields(Visitor owner) throws Exception {
        String page = owner.get("/policy").body();
        Map<String, String> fields = new HashMap<>();
        Matcher inputs =
                Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(page);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2));
        }
        PolicyForm form = PolicyForm.of(PolicyFile.of(familiar.policy().text()));
        for (int i = 0; i < form.rules().size(); i++) {
            fields.put("titles-" + i, form.rules().get(i).titles());
            fields.put("organisations-" + i, form.rules().get(i).organisations());
            fields.put("names-" + i, form.rules().get(i).names());
        }
        fields.put("text", familiar.policy().text());
        fields.put("csrf", owner.word());
        return fields;
    }

    @Test
    void withoutJavaScriptASliderChangesTheTextAndKeepsItsComments() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        fields.put("wrong-accept", "9.5");
        String before = familiar.policy().text();

        HttpResponse<String> tried = owner.post("/policy/try", fields, server.origin());

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("wrong_accept = 9.5", "value=\"9.5\"");
        assertThat(familiar.policy().text()).isEqualTo(before);

        var _ = owner.post("/policy/save", fields, server.origin());
        assertThat(familiar.policy().text())
                .isEqualTo(before.replace("wrong_accept = 6 ", "wrong_accept = 9.5 "));
    }

    @Test
    void aRuleIsAddedAndOneWithEmptyListsTakenAway() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        int count = PolicyFile.of(familiar.policy().text()).interests().size();
        fields.put("titles-0", "");
        fields.put("reason-" + count, "chefs");
        fields.put("titles-" + count, "chef\n~head kitchen");
        fields.put("organisations-" + count, "");
        fields.put("names-" + count, "");

        var _ = owner.post("/policy/save", fields, server.origin());

        assertThat(PolicyFile.of(familiar.policy().text()).interests())
                .hasSize(count)
                .last()
                .satisfies(rule ->
                        assertThat(rule.titles()).isEqualTo(List.of("chef", "~head kitchen")));
    }

    @Test
    void aTextChangedByHandIsLeftToItself() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        fields.put("text", familiar.policy().text().replace("look_up = 1 ", "look_up = 3 "));

        String page = owner.post("/policy/try", fields, server.origin()).body();

        assertThat(page).contains("look_up = 3 ", "<output for=\"look-up\">3</output>");
    }

    /// A price off the slider's steps or beyond its end is shown at the nearest place and stays
    /// what it is: only the owner moves it.
    @Test
    void leavesAPriceThatASliderCannotShow() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        String typed =
                familiar.policy()
                        .text()
                        .replace("wrong_accept = 6 ", "wrong_accept = 600 ")
                        .replace("look_up = 1 ", "look_up = 1.3 ");
        fields.put("text", typed);
        fields.put("was-wrong-accept", "600");
        fields.put("wrong-accept", "30");
        fields.put("was-look-up", "1.3");
        fields.put("look-up", "1.5");

        var _ = owner.post("/policy/save", fields, server.origin());

        assertThat(familiar.policy().text()).isEqualTo(typed);
    }

    @Test
    void rulesChangedInBothAreNotDroppedInSilence() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        String before = familiar.policy().text();
        fields.put("titles-0", fields.get("titles-0") + "\neditor");
        fields.put(
                "text", before + "\n[[interest]]\nreason = \"typed\"\nnames = [\"Typed Tina\"]\n");

        HttpResponse<String> answer = owner.post("/policy/save", fields, server.origin());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("You changed the people of interest in the fields and in the text")
                .contains("Typed Tina");
        assertThat(familiar.policy().text()).isEqualTo(before);
    }

    @Test
    void aPriceChangedInBothIsNotDroppedInSilence() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        String before = familiar.policy().text();
        fields.put("wrong-accept", "8");
        fields.put("text", before.replace("wrong_accept = 6 ", "wrong_accept = 12 "));

        HttpResponse<String> answer = owner.post("/policy/save", fields, server.origin());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the price of a wrong accept", "wrong_accept = 12");
        assertThat(familiar.policy().text()).isEqualTo(before);
    }

    @Test
    void whatIsChangedInEitherAloneIsTakenTogether() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        String before = familiar.policy().text();
        fields.put("wrong-accept", "8");
        fields.put(
                "text", before + "\n[[interest]]\nreason = \"typed\"\nnames = [\"Typed Tina\"]\n");

        var _ = owner.post("/policy/save", fields, server.origin());

        assertThat(familiar.policy().text()).contains("Typed Tina", "wrong_accept = 8 ");
    }

    @Test
    void refusesAPriceThatIsNone() throws Exception {
        Visitor owner = Visitor.signedIn(server);
        Map<String, String> fields = fields(owner);
        fields.put("look-up", "-1");

        assertThat(owner.post("/policy/try", fields, server.origin()).statusCode()).isEqualTo(422);
    }

    @Test
    void movingASliderShowsTheLanesAndTheTextAtOnce() {
        Page page = chromium.signedIn(server);
        page.navigate(server.origin() + "/policy");
        Chromium.awaitIdle(page);

        page.evaluate(
                """
                () => {
                  const slider = document.querySelector('#wrong-accept');
                  slider.value = '20';
                  slider.dispatchEvent(new Event('input', {bubbles: true}));
                }\
                """);

        assertThat(page.locator("#tried .counts li")).hasCount(4);
        assertThat(page.locator("#text")).hasValue(Pattern.compile("wrong_accept = 20 "));
        page.locator("#text")
                .fill(page.locator("#text").inputValue().replace("look_up = 1 ", "look_up = 2 "));
        assertThat(page.locator("output[for=look-up]")).hasText("2");
        assertThat(page.locator("#look-up")).hasValue("2");
        assertThat(chromium.complaints()).isEmpty();
    }
}
