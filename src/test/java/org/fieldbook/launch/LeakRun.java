package org.fieldbook.launch;

import org.fieldbook.service.CanaryWork;
import org.fieldbook.service.Diagnostics;
import org.fieldbook.service.Installation;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.SettingsFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A process in which somebody works with [CanaryWork], the log going where the program's goes, and
/// writes the diagnostics file; then it tells the first row of its recovery words and waits to be killed.
final class LeakRun {

    private LeakRun() {}

    /// Works and waits.
    ///
    /// @param arguments a folder for what the person chooses
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Whoever waits for a word of it is not left waiting.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Path chosen = Path.of(arguments[0]);
        Directories directories = Directories.of(System.getenv());
        Logging.toFiles(directories.log());
        var settings = new SettingsFile(directories.settings());
        settings.change(known -> known.withStore(directories.usualStore().toString()));
        var places =
                new CanaryWork.Places(
                        directories.usualStore(),
                        chosen.resolve("stick"),
                        chosen.resolve("other"),
                        chosen);
        CanaryWork.Done done = CanaryWork.work(places);
        var installation =
                new Installation(
                        "1.0.0",
                        directories.data(),
                        directories.log(),
                        false,
                        settings,
                        FoundPolicy.NOWHERE);
        new Diagnostics(installation, Clock.systemUTC())
                .write(
                        chosen.resolve("diagnostics.txt"),
                        List.of(),
                        Optional.of(done.store()),
                        () -> false);
        System.out.println(done.recoveryWords());
        new CountDownLatch(1).await();
    }
}
