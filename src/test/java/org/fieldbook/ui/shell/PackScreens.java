package org.fieldbook.ui.shell;

import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.MovePack;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The screens of moving an inspection to another version of its pack.
final class PackScreens {

    private final ShownWindow window;
    private final ShownDialogs dialogs;

    PackScreens(ShownWindow window, ShownDialogs dialogs) {
        this.window = window;
        this.dialogs = dialogs;
    }

    /// A court report completed under the older version, and an answer to what the newer one asks no more.
    static void record(SmallInspection small) {
        OpenInspection inspection = small.inspection;
        Laptop.answer(inspection, small.id("TR-01"), "2.1.1", "yes");
        Laptop.answer(inspection, small.id("TE-001"), "2.2.2", "no");
        Laptop.answer(inspection, small.id("TE-002"), "reoffended", "yes");
        new CompleteCases(inspection)
                .complete(small.id("TR-01"), inspection.snapshot().state())
                .join();
    }

    static void move(OpenInspection inspection) {
        var moving = new MovePack(inspection, new Frameworks());
        moving.move(moving.preview(NewerPack.pack()), "Published in spring").join();
    }

    /// What moving would mean.
    ///
    /// @param folder where the pack's file is put
    void showBefore(Session session, Path folder) {
        try {
            dialogs.file(Files.write(folder.resolve("newer.json"), NewerPack.bytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        window.look(
                "the framework pack",
                () -> {
                    session.go(Section.RATINGS);
                    window.fire("pack-show");
                });
        window.look("what a newer pack changes", () -> window.fire("pack-open"));
    }

    void showAfter(Session session) {
        window.look("ratings of two versions", () -> session.go(Section.RATINGS));
        window.look("the framework pack moved", () -> window.fire("pack-show"));
    }
}
