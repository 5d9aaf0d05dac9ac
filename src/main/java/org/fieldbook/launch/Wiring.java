package org.fieldbook.launch;

import org.fieldbook.cli.CommandServices;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.Installation;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.PracticeInspection;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.service.Rehearsal;
import org.fieldbook.service.SecondPlace;
import org.fieldbook.service.Stores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.BackupFolder;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.Settings;
import org.fieldbook.settings.SettingsFile;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.shell.DesktopWindow;
import org.fieldbook.ui.shell.FreedMemory;
import org.fieldbook.ui.shell.Given;
import org.fieldbook.ui.shell.ScreenPictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Builds the services by hand: the only place that does.
final class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());

    /// The case of the practice inspection that pictures show: it is in progress.
    private static final String SHOWN = "WK-014";

    private final Map<String, String> environment;
    private final Messages messages = Messages.of(Locale.UK);
    private final Frameworks frameworks = new Frameworks();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Stores stores;
    private final Directories directories;
    private final SettingsFile settings;
    private final Installation installation;

    Wiring(Map<String, String> environment, Directories directories) {
        this.directories = directories;
        this.settings = new SettingsFile(directories.settings());
        this.environment = environment;
        FoundPolicy policy = PolicyPlace.read(environment);
        this.installation =
                new Installation(
                        ProgramVersion.read(),
                        directories.data(),
                        directories.log(),
                        !environment.getOrDefault(Directories.HOME, "").isEmpty(),
                        settings,
                        policy);
        this.stores =
                new Stores(frameworks, new SecureRandom(), clock, Machine.name(environment))
                        .under(policy);
    }

    Messages messages() {
        return messages;
    }

    private PracticeInspection practice() {
        return new PracticeInspection(
                stores, PracticeInspection.shipped(), PracticeInspection.shippedWork(), clock);
    }

    /// Opens a window and returns once it is closed.
    ///
    /// @param later hands out the listener that is told of later starts
    /// @param loaded done once JavaFX is there
    void window(
            DesktopWindow.On on,
            Optional<Path> file,
            Consumer<Consumer<Optional<Path>>> later,
            CompletableFuture<Void> loaded)
            throws IOException, InterruptedException {
        Installation here =
                Logging.toFiles(directories.log()) ? installation : installation.withoutLog();
        Settings known = settings.read();
        // One after the other, and none of them on the window's thread.
        try (ExecutorService writing = Executors.newSingleThreadExecutor()) {
            var place =
                    new SecondPlace(
                            known.backups().flatMap(Wiring::place),
                            chosen -> writing.execute(() -> remember(chosen)));
            // Read once, when the first screen stands or somebody asks for them.
            var offered = new FutureTask<>(this::offered);
            var given =
                    new Given(
                            stores,
                            known.store()
                                    .flatMap(Wiring::folder)
                                    .orElseGet(directories::usualStore),
                            this::practiceStore,
                            directories.practiceStore(),
                            () -> result(offered),
                            new IdleTime(
                                    known.idleMinutes(),
                                    installation.policy().holds(),
                                    chosen ->
                                            writing.execute(() ->
                                                    change(now -> now.withIdleMinutes(chosen)))),
                            new SingleKeys(
                                    known.singleKeys(),
                                    chosen ->
                                            writing.execute(() ->
                                                    change(now -> now.withSingleKeys(chosen)))),
                            here,
                            clock,
                            opened -> opened.keepBackups(place),
                            FreedMemory::overwrite,
                            folder -> writing.execute(() -> remember(folder)),
                            new Looks(
                                    known.appearance(),
                                    chosen -> writing.execute(() -> remember(chosen))));
            var frames =
                    new DesktopWindow.Frames(
                            known.frame(),
                            last -> writing.execute(() -> change(now -> now.withFrame(last))));
            DesktopWindow.run(
                    given,
                    frames,
                    messages,
                    new DesktopWindow.Begin(
                            on,
                            file,
                            later,
                            () ->
                                    new Rehearsal(new SecureRandom(), clock)
                                            .run(result(offered).getFirst())),
                    loaded);
        }
    }

    private List<Framework> offered() {
        return frameworks.list().stream().map(Pack::framework).toList();
    }

    /// What comes of it, begun by whoever asks first.
    private static <T> T result(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("what comes with the program can be read", failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts this", hurried);
        }
    }

    /// What the preferences name may come from another system, where names of files are others.
    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }

    private OpenStore practiceStore(BooleanSupplier calledOff) {
        return practice().open(directories.practiceStore(), calledOff);
    }

    private void remember(Path folder) {
        if (!folder.equals(directories.practiceStore())) {
            change(known -> known.withStore(folder.toString()));
        }
    }

    private static Optional<SecondPlace.Chosen> place(BackupFolder kept) {
        return folder(kept.folder())
                .map(folder -> new SecondPlace.Chosen(folder, Instant.ofEpochSecond(kept.seen())));
    }

    private void remember(SecondPlace.Chosen place) {
        change(known ->
                known.withBackups(
                        new BackupFolder(
                                place.folder().toString(), place.seen().getEpochSecond())));
    }

    private void remember(Appearance appearance) {
        change(known -> known.withAppearance(appearance));
    }

    private void change(UnaryOperator<Settings> change) {
        try {
            settings.change(change);
        } catch (IOException failed) {
            // It has to be chosen again next time; nothing else is lost.
            LOG.log(Level.WARNING, "the settings could not be written: {0}", failed.getClass());
        }
    }

    CommandServices commands() {
        return new CommandServices(
                messages,
                installation,
                frameworks,
                new RateAnswers(),
                stores,
                new Demo(this::practice, this::draw, messages, installation.version()),
                environment,
                Wiring::ask);
    }

    private static Optional<char[]> ask(String words) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", words));
    }

    private void draw(OpenStore store, OpenInspection inspection, Path folder) {
        try {
            new ScreenPictures(messages).write(stores, store.folder(), inspection, SHOWN, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
