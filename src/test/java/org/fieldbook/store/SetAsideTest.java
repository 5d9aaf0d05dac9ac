package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;
import org.fieldbook.store.disk.PowerCuts;
import org.fieldbook.store.disk.Recorded;
import org.fieldbook.store.disk.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The power is cut after the bytes of a damaged database are called kept of which a copy lay there already.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class SetAsideTest {

    private static final long SEED = Long.getLong("fieldbook.power.seed", System.nanoTime());

    private static final int SECTOR = 4096;

    private Path parent;

    @BeforeEach
    void findPlace() throws IOException {
        parent = PowerCuts.inMemory();
    }

    @AfterEach
    void clean() throws IOException {
        Samples.deleteFolder(parent);
    }

    @Test
    void aCopyOfBeforeIsOnDiskOnceItIsCalledKept() throws Exception {
        Path root = parent.resolve("recorded");
        Files.createDirectories(root.resolve(Keyring.BACKUPS));
        byte[] damaged = new byte[3000];
        new Random(SEED).nextBytes(damaged);
        Files.write(root.resolve(Database.NAME), damaged);
        Recorded run = record(root);
        List<PowerCuts.Left> kept = new ArrayList<>();
        new PowerCuts(run, SEED, 1)
                .each(left -> {
                    if (left.told().contains("kept")) {
                        kept.add(left);
                    }
                });
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(left ->
                        assertThat(left.files().get(Keyring.BACKUPS + "/" + AsideKeeper.COPY))
                                .as("seed " + SEED + ", " + left.when())
                                .isEqualTo(damaged));
    }

    @Test
    void whatADiskNoLongerGivesIsZerosInWhatIsKept() throws Exception {
        byte[] damaged = sectors(5);
        byte[] kept = damaged.clone();
        Arrays.fill(kept, SECTOR, 3 * SECTOR, (byte) 0);
        // Each is read twice.
        assertThat(keep(damaged, "2..5")).containsExactly("kept");
        assertThat(parent.resolve("bad/" + Keyring.BACKUPS + "/" + AsideKeeper.COPY))
                .hasBinaryContent(kept);
    }

    @Test
    void whatADiskFailsToGiveOnceIsInWhatIsKept() throws Exception {
        byte[] damaged = sectors(5);
        assertThat(keep(damaged, "3")).containsExactly("kept");
        assertThat(parent.resolve("bad/" + Keyring.BACKUPS + "/" + AsideKeeper.COPY))
                .hasBinaryContent(damaged);
    }

    @Test
    void whereTheDiskGivesNothingNothingCountsAsKept() throws Exception {
        assertThat(keep(sectors(5), "1+")).containsExactly("DiskFailed");
        assertThat(parent.resolve("bad/" + Keyring.BACKUPS)).isEmptyDirectory();
    }

    private static byte[] sectors(int count) {
        byte[] bytes = new byte[count * SECTOR - 100];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    /// What is told where these readings of the database fail.
    private List<String> keep(byte[] damaged, String failing) throws Exception {
        Path root = parent.resolve("bad");
        Files.createDirectories(root.resolve(Keyring.BACKUPS));
        Path database = Files.write(root.resolve(Database.NAME), damaged);
        List<String> injecting =
                new Injection("pread64", "EIO", failing)
                        .injecting(parent.resolve("calls"), List.of(database));
        Process keeper =
                KillWriter.start(injecting, AsideKeeper.class, root.toString(), AsideKeeper.FIRST);
        List<String> told = keeper.inputReader().readAllLines();
        keeper.waitFor();
        return told;
    }

    private Recorded record(Path root) throws Exception {
        Path trace = parent.resolve("trace");
        var before = Recorded.there(root);
        Process keeper =
                KillWriter.start(Trace.recording(trace), AsideKeeper.class, root.toString());
        assertThat(keeper.inputReader().readAllLines()).containsExactly("copied", "kept");
        assertThat(keeper.waitFor()).isZero();
        return Trace.read(trace, root, before);
    }
}
