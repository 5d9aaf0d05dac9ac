package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.inspection.Role;
import org.fieldbook.store.KeysOf;
import org.fieldbook.store.KeysOf.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A bundle that came before its inspection was closed opens by no key that is left in reach, whatever key it is tried
/// as; one of another inspection does.
class ClosedBundlesTest {

    @TempDir private Path folder;
    private int tried;

    @Test
    void k5NoKeyLeftInReachOpensAnOldBundleOfAClosedInspection(TestReporter reporter)
            throws IOException {
        try (Made lead = new Made(folder.resolve("lead"))) {
            UUID closed = lead.now().state().inspection();
            Path place = Files.createDirectory(folder.resolve("stick"));
            KeepBackups backups = QuickStores.backupsTo(lead.store(), place);
            OpenInspection other = lead.store().open(lead.store().create(Made.wanted("TE-2")));
            List<byte[]> bundles = List.of(fromColleague(lead.open(), "ben"));
            List<byte[]> others = List.of(fromColleague(other, "dia"));
            List<Path> reach = List.of(folder.resolve("lead"), place);
            backups.backUpNow();
            List<Agreement> before = KeysOf.agreements(reach, Made.PASSPHRASE);
            assertThat(before).hasSize(6);
            assertThat(opened(bundles, before, before)).isPositive();

            tried = 0;
            CloseInspection.Done done = lead.store().closing().close(closed, "TE-1", _ -> {});
            assertThat(done.left()).isEmpty();
            assertThat(done.second()).isInstanceOf(KeepBackups.Second.There.class);
            List<Agreement> after = KeysOf.agreements(reach, Made.PASSPHRASE);
            assertThat(after).as("of TE-2, in each of three files").hasSize(3);
            assertThat(opened(bundles, before, after)).isZero();
            assertThat(opened(others, before, after)).isPositive();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "K5",
                        "count", Integer.toString(tried),
                        "unit", "times a key that was left tried on a bundle"));
    }

    private byte[] fromColleague(OpenInspection lead, String name) {
        try (Colleague colleague =
                Colleague.join(lead, folder.resolve(name), name, Role.INSPECTOR)) {
            return Colleague.bundle(colleague.open(), folder.resolve(name + ".fieldbook"));
        }
    }

    /// How many times one of these keys opens a bundle, as one of those for whom it may be.
    private int opened(List<byte[]> bundles, List<Agreement> names, List<Agreement> keys) {
        int opened = 0;
        for (byte[] bundle : bundles) {
            for (Agreement name : names) {
                for (Agreement key : keys) {
                    opened += isOpened(bundle, name, key) ? 1 : 0;
                    tried++;
                }
            }
        }
        return opened;
    }

    private static boolean isOpened(byte[] bundle, Agreement name, Agreement key) {
        try {
            return Jwe.decrypt(bundle, name.open(), key.secret()).length > 0;
        } catch (RefusedFile refused) {
            return false;
        }
    }
}
