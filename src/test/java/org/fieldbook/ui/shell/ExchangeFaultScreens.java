package org.fieldbook.ui.shell;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.FaultyBundles;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Team;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Folders that nothing comes out of, invitations that are not taken up, and a return that waits for the disk.
final class ExchangeFaultScreens {

    /// One more than is looked through.
    private static final int TOO_MANY = 10_001;

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();
    private final Beginnings beginnings;

    /// @param files where they are put
    ExchangeFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
        beginnings = new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
    }

    void show() throws IOException {
        var small = new SmallInspection(files.resolve("exchanged"));
        folders(small);
        invitations(small);
        returning(small);
        small.close();
    }

    private void folders(SmallInspection small) throws IOException {
        Path huge = Files.createDirectory(files.resolve("huge"));
        for (int number = 0; number < TOO_MANY; number++) {
            Files.createFile(huge.resolve(number + ".txt"));
        }
        Gallery.session(
                window,
                small.inspection,
                background,
                dialogs,
                session -> {
                    window.turn(() -> {
                        session.go(Section.EXCHANGE);
                        window.fire("exchange-part-folder");
                    });
                    choose("a folder with more files than are looked through, B-23", huge);
                    choose("a folder that is gone, B-19", files.resolve("gone-share"));
                });
    }

    private void choose(String name, Path folder) {
        dialogs.file(folder);
        window.fault(name, () -> window.fire("folder-choose"));
    }

    private void invitations(SmallInspection small) {
        try (OpenStore store = Laptop.store(files.resolve("invited"));
                var ben =
                        Laptop.join(
                                small.inspection,
                                files.resolve("bundled"),
                                "B. Joiner",
                                Role.INSPECTOR)) {
            IdentityCard card = JoinInspection.readCard(store.join().makeCard("C. Joiner"));
            new Team(small.inspection).add(card, Role.INSPECTOR).join();
            Path without =
                    new FaultyBundles(small.inspection, ben.inspection, files).withoutPack(card);
            window.look("an invitation, its words to be heard", () -> invite(store, without));
            window.fault(
                    "an invitation without its beginning, B-15", () -> window.fire("join-accept"));
        }
    }

    private void invite(OpenStore store, Path invitation) {
        window.hang(beginnings.join(store, Optional.of(invitation), () -> {}));
    }

    /// A note waits for a disk that takes nothing.
    private void returning(SmallInspection small) {
        var unsaved = new Unsaved(background, () -> {});
        dialogs.askBy(window.dialogs());
        var going =
                new GoingBack(
                        unsaved,
                        background,
                        dialogs,
                        SmallInspection.WORDS,
                        new GoingBack.Ways(
                                () -> Optional.of(small.store),
                                () -> {},
                                _ -> {},
                                _ -> {},
                                _ -> {},
                                _ -> {},
                                () -> {}));
        var point = small.store.restorePoints().make();
        QuickStores.disk(small.inspection).readOnly();
        Toolkit.call(() -> {
            unsaved.queue(small.inspection).enter(new Entry.Left(draft()), _ -> {});
            return true;
        });
        window.await("the note waits", () -> unsaved.reason().isPresent());
        window.ask(
                "a return while a note is not saved, S-17",
                () -> going.returnTo(small.store, point.name()));
        dialogs.askNothing();
        QuickStores.disk(small.inspection).none();
    }

    private static Draft draft() {
        String text = Fields.TEXT;
        return new Draft(
                new SubjectId(Fields.NOTE, UUID.randomUUID()),
                Optional.empty(),
                Map.of(text, "What her brother said"),
                Map.of(text, List.of()),
                0);
    }
}
