package org.fieldbook.ui.shell;

import javafx.scene.Scene;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Every screen in the states that matter, one after the other in one window without a display: the
/// practice inspection, an empty one, and a small one with a conflict. Shown once: some screens are
/// there only after what an earlier one did.
public final class Gallery implements AutoCloseable {

    private final Path folder;
    private final PracticeScreens practice;
    private final SmallInspection small;

    /// A store that is closed and has a backup.
    private final Path other;

    /// A bundle that was not taken in.
    private final Path sound;

    private final OpenInspection empty;
    private final OpenInspection region;
    private final OpenInspection asking;
    private final SmallInspection moving;
    private final Laptop ben;

    /// Under a policy that forbids nearly everything.
    private final OpenStore bound;

    private final FxBackground background = new FxBackground(Runnable::run);
    private final ShownDialogs dialogs = new ShownDialogs();

    public Gallery(Path folder) {
        this.folder = folder;
        practice = new PracticeScreens(folder.resolve("practice"));
        small = new SmallInspection(folder.resolve("small"));
        empty = small.store.open(small.store.create(SmallInspection.wanted("TE-2")));
        region = small.store.open(small.store.create(UnitsScreens.wanted()));
        UnitsScreens.record(region);
        asking = InterviewScreens.make(small, folder);
        moving = new SmallInspection(folder.resolve("moving"));
        PackScreens.record(moving);
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        DeliveryScreens.propose(ben.inspection);
        Laptop.take(small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        DeliveryScreens.record(small.inspection, small.store.folder().resolve("blobs"));
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.2", "yes");
        sound = Laptop.bundle(ben.inspection, folder.resolve("c.fieldbook"));
        var plain = new SmallInspection(folder.resolve("bound"));
        DeliveryScreens.record(plain.inspection, plain.store.folder().resolve("blobs"));
        plain.close();
        bound =
                plain.stores
                        .under(SettingsScreens.policy(folder, SettingsScreens.STRICT))
                        .unlock(plain.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        var made = new SmallInspection(folder.resolve("other"));
        QuickStores.restingBackups(made.store);
        made.close();
        other = made.store.folder();
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            Theme.loadFonts();
            return true;
        });
    }

    /// Shows one screen after the other in this look and size.
    ///
    /// @param seen told the name of the screen that is shown, and its scene, on the window's thread
    public void show(
            Appearance appearance, double width, double height, BiConsumer<String, Scene> seen) {
        try (var window = new ShownWindow(appearance, width, height, seen)) {
            new StartScreens(window, small, folder.resolve("none"), other, background, dialogs)
                    .show();
            var busy = new BusyScreens(window, dialogs, small, folder);
            busy.show(other);
            new FaultScreens(window, small).beforeTheStore(other, background);
            var settings = new SettingsScreens(window, background, dialogs, folder);
            settings.show(small);
            settings.showStart(small, bound);
            session(window, first(bound), settings::showForbidden);
            session(
                    window,
                    practice.inspection,
                    session -> {
                        var screens = new InspectionScreens(window, practice.inspection, session);
                        screens.show();
                        new DialogScreens(window, session, dialogs).show(screens);
                    });
            session(
                    window,
                    empty,
                    session -> {
                        BeginningScreens.empty(window, session);
                        new SetupScreens(window, dialogs, folder).show(session);
                    });
            var packs = new PackScreens(window, dialogs);
            if (moving.inspection.snapshot().framework().version() == 6) {
                session(window, moving.inspection, session -> packs.showBefore(session, folder));
                PackScreens.move(moving.inspection);
            }
            session(window, moving.inspection, packs::showAfter);
            session(window, region, session -> new UnitsScreens(window, dialogs).show(session));
            session(window, asking, session -> new InterviewScreens(window).show(session));
            session(
                    window,
                    small.inspection,
                    session -> {
                        BeginningScreens.conflict(window, session, small);
                        new DeliveryScreens(window).show(session, small.id("TE-002"));
                        settings.show(small, session);
                        var faults = new FaultScreens(window, small);
                        faults.ofTheDisk(session);
                        faults.ofBackups(session);
                        faults.ofBundles(session, dialogs, sound);
                        new DialogScreens(window, session, dialogs).showTeam();
                        new SetupScreens(window, dialogs, folder).showSample(session);
                        new QualityScreens(window, session, small, ben).show(folder);
                        new ErasingScreens(window, small).earlierRestorePoints(background, dialogs);
                    });
            busy.showInspection(sound);
        }
    }

    private static OpenInspection first(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    private void session(ShownWindow window, OpenInspection inspection, Consumer<Session> screens) {
        session(window, inspection, background, dialogs, screens);
    }

    /// Opens an inspection and shows screens of it.
    static void session(
            ShownWindow window,
            OpenInspection inspection,
            Background background,
            Dialogs dialogs,
            Consumer<Session> screens) {
        var session =
                Toolkit.call(() ->
                        new Session(
                                new EntryQueue(inspection, background),
                                background,
                                dialogs,
                                SmallInspection.WORDS,
                                window.looks,
                                window.single,
                                Session.Ways.nowhere()));
        try {
            Toolkit.call(() -> {
                window.hang(session.view());
                return true;
            });
            screens.accept(session);
        } finally {
            Toolkit.call(() -> {
                session.close(false);
                return true;
            });
        }
    }

    @Override
    public void close() {
        bound.close();
        ben.close();
        moving.close();
        small.close();
        practice.close();
    }
}
