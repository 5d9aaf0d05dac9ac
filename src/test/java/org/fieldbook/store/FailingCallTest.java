package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// D4: a call to the system fails in a real process that writes, each in its turn. What was reported saved
/// is there, what was refused for want of room is not, and the store opens and is whole.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class FailingCallTest {

    @TempDir static Path parent;

    private static FailingCalls all;

    @BeforeAll
    static void record() throws Exception {
        all = calls("all", Script.BEGINNING);
    }

    @Test
    void d4NothingReportedSavedIsLostWhicheverCallFails(TestReporter reporter) throws Exception {
        int tried = all.fail(FailingCalls.TRIED);
        reporter.publishEntry(FailingCalls.held("D4", tried, "failing calls to the system"));
    }

    /// Every call of these steps is among those of the whole run; here they are met more often.
    @Test
    void d4WhicheverCallFailsValuesAreErasedByAnOrderOrNeitherIsThere(TestReporter reporter)
            throws Exception {
        int wanted = FailingCalls.TRIED == 0 ? 100 : FailingCalls.TRIED;
        reporter.publishEntry(
                FailingCalls.held(
                        "D4",
                        calls("erasing", Script.ERASING).fail(wanted),
                        "failing calls to the system while values were erased and an inspection"
                                + " closed"));
    }

    /// More than what Java itself writes at its start, and less than the database has by then, so that some cannot even
    /// be opened.
    @Test
    void d4NothingReportedSavedIsLostWhereAWriteIsShort(TestReporter reporter) throws Exception {
        int wanted = FailingCalls.TRIED == 0 ? 200 : FailingCalls.TRIED;
        reporter.publishEntry(
                FailingCalls.held(
                        "D4",
                        all.cutShort(wanted, 36 * 1024),
                        "writes of which the disk took a part"));
    }

    @Test
    void d4ALockThatCouldNotBeWrittenOnceDoesNotKeepThisProgramOut() throws Exception {
        assertThat(all.isHit(new Injection("pwrite64", "EIO", "1"))).isTrue();
    }

    /// The second of two key files was refused when the first was written already.
    @Test
    void d4KeysThatWereRefusedAreNotThere() throws Exception {
        assertThat(all.isHit(new Injection("openat", "EACCES", "9+"))).isTrue();
    }

    /// In the file in use they hold: that the copy beside the backups is not made new is no refusal.
    @Test
    void d4KeysThatAreInTheFileInUseWereNotRefused() throws Exception {
        assertThat(all.isHit(new Injection("rename", "ENOSPC", "4+"))).isTrue();
    }

    private static FailingCalls calls(String folder, int first) throws Exception {
        ScriptRuns script = new ScriptRuns(Files.createDirectory(parent.resolve(folder)), first);
        return new FailingCalls(
                script.runs(),
                (outcome, injection, when) -> look(script, outcome, injection, when));
    }

    private static void look(
            ScriptRuns script, FaultyRuns.Outcome outcome, Injection injection, String when)
            throws Exception {
        // A disk that fails once is got over.
        assertThat(outcome.told())
                .as(when)
                .last()
                .isIn(injection.isLasting() ? List.of("closed", "gave up") : List.of("closed"));
        script.expect(outcome, LeftStore.possible(script.before(), outcome.told()), when);
        if (!injection.isLasting()) {
            expectEnded(outcome, when);
        }
    }

    /// After a flush that failed nobody knows what is on disk: nothing more is written by this handle.
    private static void expectEnded(FaultyRuns.Outcome outcome, String when) {
        List<String> told = outcome.told();
        boolean isFlush = outcome.hits().stream().allMatch(FailingCallTest::isFlushOfTheDatabase);
        for (int i = 0; isFlush && i + 1 < told.size(); i++) {
            if (told.get(i).startsWith("refused") && told.get(i).endsWith("DiskFailed")) {
                assertThat(told.get(i + 1))
                        .as(when)
                        .matches("opened again|close failed|not opened .*|gave up");
            }
        }
    }

    private static boolean isFlushOfTheDatabase(String hit) {
        return hit.contains("fsync(")
                && (hit.contains("/store.db>") || hit.contains("/store.db-journal>"));
    }
}
