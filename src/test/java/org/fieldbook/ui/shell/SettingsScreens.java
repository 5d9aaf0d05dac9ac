package org.fieldbook.ui.shell;

import javafx.scene.control.TableView;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.OpenStore;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFile;
import org.fieldbook.settings.Settings;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The page of settings, and screens on which something is forbidden.
final class SettingsScreens {

    /// Nearly all that can be laid down.
    static final String STRICT =
            """
            {"format": 1, "idleMinutes": 5, "exports": ["csv"],
             "headquarters": ["%s"],
             "exchange": {"folder": "/srv/exchange/inspections", "only": true},
             "retention": {"suggestDays": 30, "demandDays": 90}}
            """
                    .formatted("A".repeat(43));

    private final ShownWindow window;
    private final Background background;
    private final Dialogs dialogs;
    private final Path folder;

    /// @param folder where policies are laid down
    SettingsScreens(ShownWindow window, Background background, Dialogs dialogs, Path folder) {
        this.window = window;
        this.background = background;
        this.dialogs = dialogs;
        this.folder = folder;
    }

    /// What is there once this is laid down.
    static FoundPolicy policy(Path folder, String content) {
        try {
            Path file = Files.writeString(folder.resolve("policy.json"), content);
            return new PolicyFile(file, folder).read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Given given(SmallInspection small, FoundPolicy policy) {
        Framework framework = small.inspection.snapshot().framework();
        return new Given(
                small.stores.under(policy),
                small.store.folder(),
                _ -> small.store,
                small.store.folder().resolveSibling("Practice"),
                () -> List.of(framework),
                new IdleTime(Settings.USUAL.idleMinutes(), policy.holds(), _ -> {}),
                new SingleKeys(true, _ -> {}),
                SmallInspection.installation(folder, policy),
                Clock.systemUTC(),
                _ -> {},
                () -> {},
                _ -> {},
                window.looks);
    }

    private SettingsPages pages(SmallInspection small, String policy) {
        return new SettingsPages(
                given(small, policy(folder, policy)), background, dialogs, SmallInspection.WORDS);
    }

    /// Outside an inspection.
    void show(SmallInspection small) {
        window.look(
                "settings, no store open",
                () ->
                        window.hang(
                                pages(small, "{\"format\":1}").screen(Optional.empty(), () -> {})));
        window.look(
                "settings under a policy",
                () -> window.hang(pages(small, STRICT).screen(Optional.empty(), () -> {})));
        window.look(
                "settings under a policy that cannot be read",
                () -> window.hang(pages(small, "{}").screen(Optional.empty(), () -> {})));
    }

    /// The start screen where something is laid down: the store locked under what cannot be read, and open where its
    /// inspection is to be closed.
    void showStart(SmallInspection small, OpenStore bound) {
        Entrance broken = entrance(small, "{}");
        window.look(
                "start under a policy that cannot be read",
                () -> broken.show(small.store.folder()).enable());
        Entrance strict = entrance(small, STRICT);
        window.look("an inspection that is to be closed", () -> strict.showInspections(bound));
    }

    private Entrance entrance(SmallInspection small, String policy) {
        return Toolkit.call(() ->
                new Entrance(
                        given(small, policy(folder, policy)),
                        background,
                        dialogs,
                        SmallInspection.WORDS,
                        new Entrance.Ways(
                                window::hang,
                                _ -> {},
                                (_, _) -> {},
                                _ -> {},
                                _ -> {},
                                (_, _) -> {},
                                () -> {})));
    }

    /// What stands in an inspection.
    void show(SmallInspection small, Session session) {
        window.look(
                "settings in an inspection",
                () ->
                        session.show((place, back) ->
                                pages(small, "{\"format\":1}")
                                        .page(Optional.of(small.store), Optional.of(place), back)));
    }

    /// What is forbidden stands with its reason, and what is to be closed with when its fieldwork ended.
    void showForbidden(Session session) {
        window.look("bundles forbidden", () -> session.go(Section.EXCHANGE));
        window.look(
                "the only folder, and bundles forbidden",
                () -> window.fire("exchange-part-folder"));
        window.look("PDF forbidden", () -> session.go(Section.PRINT));
        window.look("copies forbidden", () -> session.go(Section.DELIVERY));
        window.look(
                "copies of a file forbidden",
                () -> {
                    var log = window.find("evidence-table", TableView.class);
                    log.getSelectionModel().select(1);
                });
    }
}
