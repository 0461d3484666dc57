package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.checks.Shell.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How a run of `./build` closes: with what was left out and why, and the sums over all rooms.
@DisabledOnOs(OS.WINDOWS)
class BuildReportTest {

    private static final String GREEN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" \
            name="dev.familiar.GreenTest" time="0.2" tests="3" errors="0" skipped="0" failures="0">
              <properties/>
              <testcase name="isGreen" classname="dev.familiar.GreenTest" time="0.1"/>
              <testcase name="isGreener" classname="dev.familiar.GreenTest" time="0.1"/>
              <testcase name="isGreenest" classname="dev.familiar.GreenTest" time="0.1"/>
            </testsuite>
            """;

    @TempDir private Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void setUp() throws IOException {
        machine = new MadeUpMachine(folder);
        machine.becomeRoot();
        machine.give("chromium");
        machine.give("dovecot");
        machine.give("openssl");
    }

    @Test
    void addsTheRoomsUp() throws IOException {
        machine.willReport("model", "A", GREEN);
        machine.willReport("model", "B", GREEN);
        machine.willReport("store", "A", GREEN);

        assertThat(afterMaven(machine.build())).isEqualTo("9 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void countsThisRunOnly() throws IOException {
        machine.reported("model", "Old", GREEN);
        machine.reported("store", "A", GREEN);
        machine.willReport("store", "A", GREEN);

        assertThat(afterMaven(machine.build())).isEqualTo("3 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void saysSoWhenNothingWasTested() {
        assertThat(afterMaven(machine.build())).isEqualTo("0 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void endsAsMavenEndedAndCountsWhatFailed() throws IOException {
        machine.willReport(
                "model",
                "Red",
                """
                <testsuite name="dev.familiar.RedTest" tests="4" errors="1" skipped="1" failures="1">
                  <testcase name="breaks" classname="dev.familiar.RedTest"><error type="x"/></testcase>
                  <testcase name="fails" classname="dev.familiar.RedTest"><failure message="no"/></testcase>
                  <testcase name="waits" classname="dev.familiar.RedTest"><skipped message="later"/></testcase>
                  <testcase name="works" classname="dev.familiar.RedTest"/>
                </testsuite>
                """);
        machine.willFail();

        Ended build = machine.build();

        assertThat(build.status()).isEqualTo(1);
        assertThat(build.err()).endsWith("nothing after that was tested.\n");
        assertThat(afterMaven(build))
                .isEqualTo(
                        """
                        Left out:
                          later
                            RedTest.waits
                        1 passed, 2 failed, 1 skipped
                        """);
    }

    @Test
    void listsWhatWasLeftOutByReason() throws IOException {
        machine.willReport("model", "Green", GREEN);
        machine.willReport("web", "Morning", leftOut("MorningTest", "no Chromium here", "opens"));
        machine.willReport("web", "Evening", leftOut("EveningTest", "no Chromium here", "shuts"));
        machine.willReport("app", "Imap", leftOut("ImapTest", "no Dovecot & \"co\"", ""));

        assertThat(afterMaven(machine.build()))
                .isEqualTo(
                        """
                        Left out:
                          no Chromium here
                            EveningTest.shuts
                            MorningTest.opens
                          no Dovecot & "co"
                            ImapTest (all of it)
                        3 passed, 0 failed, 3 skipped
                        """);
    }

    @Test
    void isNotFooledByWhatTestsPrint() throws IOException {
        machine.willReport(
                "model",
                "Loud",
                """
                <testsuite name="dev.familiar.LoudTest" tests="1" errors="0" skipped="0" failures="0">
                  <testcase name="isLoud" classname="dev.familiar.LoudTest">
                    <system-out><![CDATA[<skipped message="not me"/>
                <testsuite tests="90" errors="9" skipped="9" failures="9">
                <testcase name="n" classname="c"><skipped message="nor me"/>
                ]]></system-out>
                    <system-err><![CDATA[<skipped message="one line"/>]]></system-err>
                  </testcase>
                </testsuite>
                """);

        assertThat(afterMaven(machine.build())).isEqualTo("1 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void leavesNothingOfItsOwnBehind() {
        machine.build();

        assertThat(folder.resolve("a checkout/target")).isEmptyDirectory();
    }

    /// As Surefire writes a failed assumption.
    private static String leftOut(String test, String reason, String method) {
        return """
        <testsuite name="dev.familiar.@TEST@" time="0.01" tests="1" errors="0" skipped="1" failures="0">
          <testcase name="@METHOD@" classname="dev.familiar.@TEST@" time="0.01">
            <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: @REASON@
        	at dev.familiar.@TEST@
        ]]></skipped>
          </testcase>
        </testsuite>
        """
                .replace("@TEST@", test)
                .replace("@METHOD@", method)
                .replace("@REASON@", reason);
    }

    /// Standard output without the line of the Maven that stands in.
    private static String afterMaven(Ended build) {
        return build.out().substring(build.out().indexOf('\n') + 1);
    }
}
