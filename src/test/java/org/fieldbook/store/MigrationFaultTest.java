package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// D3, D4: a call to the system fails, or the disk is full, while a store of version 1 of the tables is brought to
/// today's. It is migrated once the disk lets it, and lost nothing until then.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class MigrationFaultTest {

    @TempDir static Path parent;

    private static FrozenStore kept;
    private static FaultyRuns runs;

    @BeforeAll
    static void record() throws Exception {
        kept = FrozenStore.migrated(parent.resolve("migrated"));
        runs =
                new FaultyRuns(
                        parent, FailingCalls.all(), FrozenStore.kept(), MigrationOpener.class);
    }

    @Test
    void d4WhicheverCallFailsWhileItIsMigratedAStoreLosesNothing(TestReporter reporter)
            throws Exception {
        int tried =
                new FailingCalls(
                                runs,
                                (outcome, injection, when) -> {
                                    assertThat(outcome.told())
                                            .as(when)
                                            .last()
                                            .isIn(
                                                    injection.isLasting()
                                                            ? List.of("closed", "gave up")
                                                            : List.of("closed"));
                                    kept.expectNothingLost(outcome.folder(), when);
                                })
                        .fail(FailingCalls.TRIED);
        reporter.publishEntry(
                FailingCalls.held(
                        "D4", tried, "failing calls to the system while a store was migrated"));
    }

    /// A statement of SQLite's calls a page damaged that it was not given: the third and the last are so read, by the
    /// store before it is migrated and after.
    @Test
    void d4APageThatTheDiskNeverGivesIsToldAsTheDisksFailureAndNotAsDamage() throws Exception {
        int most = runs.most("pread64");
        // How often each is told as unread.
        Map<Integer, Set<Long>> told =
                Map.of(1, Set.of(0L), 3, Set.of(1L), most - 1, Set.of(0L), most, Set.of(1L));
        for (int number :
                FailingCalls.TRIED == 0
                        ? IntStream.rangeClosed(1, most).toArray()
                        : new int[] {1, 3, most - 1, most}) {
            FaultyRuns.Outcome outcome = runs.run(new Injection("pread64", "EIO", number + "+"));
            String when = number + " " + outcome.told() + outcome.firstHits();
            assertThat(outcome.told()).as(when).endsWith("gave up");
            assertThat(outcome.told())
                    .as(when)
                    .containsOnlyOnce("gave up")
                    .isSubsetOf("not opened DATABASE_UNREAD", "not opened DiskFailed", "gave up");
            assertThat(outcome.count("DATABASE_UNREAD"))
                    .as(when)
                    .isIn(told.getOrDefault(number, Set.of(0L, 1L)));
            kept.expectNothingLost(outcome.folder(), when);
        }
    }

    /// Of what is read of the store and of its copy, which SQLite calls damaged then, and of the drafts that are moved,
    /// which come last.
    @Test
    void aReadThatFailsOnceLeavesARestorePointAllTheSameAndMovesEverything() throws Exception {
        int most = runs.most("pread64");
        for (int number : List.of(3, 5, 7, most - 9, most - 6, most - 4)) {
            var read = new Injection("pread64", "EIO", Integer.toString(number));
            FaultyRuns.Outcome outcome = runs.run(read);
            assertThat(outcome.hits()).isNotEmpty();
            kept.expectNothingLost(outcome.folder(), read + " " + outcome.firstHits());
        }
    }

    @Test
    void d3WhereTheDiskIsFullAStoreIsMigratedOnceThereIsRoom(TestReporter reporter)
            throws Exception {
        int tried =
                new FailingCalls(
                                runs,
                                (outcome, injection, when) -> {
                                    assertThat(outcome.told()).as(when).endsWith("closed");
                                    assertThat(FrozenStore.version(outcome.folder()))
                                            .as(when)
                                            .isEqualTo(Migrations.latest());
                                    kept.expectNothingLost(outcome.folder(), when);
                                })
                        .fill();
        reporter.publishEntry(
                FailingCalls.held(
                        "D3",
                        tried,
                        "writes at which the disk was full while a store was migrated"));
    }
}
