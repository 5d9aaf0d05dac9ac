package org.fieldbook.ui.shell;

import javafx.scene.Node;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.Stores;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.closing.ClosingView;
import org.fieldbook.ui.closing.ClosingViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.join.JoinView;
import org.fieldbook.ui.join.JoinViewModel;
import org.fieldbook.ui.recovery.HeadquartersView;
import org.fieldbook.ui.recovery.HeadquartersViewModel;
import org.fieldbook.ui.recovery.RecoverView;
import org.fieldbook.ui.recovery.RecoverViewModel;
import org.fieldbook.ui.recovery.RecoveryKeyView;
import org.fieldbook.ui.recovery.RecoveryKeyViewModel;
import org.fieldbook.ui.repair.RepairView;
import org.fieldbook.ui.repair.RepairViewModel;
import org.fieldbook.ui.restore.BackupsViewModel;
import org.fieldbook.ui.restore.RestoreView;
import org.fieldbook.ui.restore.RestoreViewModel;
import org.fieldbook.ui.setup.SetupView;
import org.fieldbook.ui.setup.SetupViewModel;
import org.fieldbook.ui.start.PassphraseView;
import org.fieldbook.ui.start.PassphraseViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The screens that the start screen leads to, beside the inspections themselves.
final class Beginnings {

    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final BiConsumer<OpenStore, UUID> onOpen;

    /// @param onOpen opens the inspection that came of it
    Beginnings(
            Background background,
            Dialogs dialogs,
            Messages messages,
            BiConsumer<OpenStore, UUID> onOpen) {
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.onOpen = onOpen;
    }

    /// Tells why an inspection did not open. Whoever is told that it is damaged can put the store right at once.
    void notOpened(Throwable failure, Runnable onRepair) {
        String title = messages.text("window.failed");
        String why = FailureText.of(failure, messages);
        if (!(failure instanceof Failure told) || !Stores.isDamage(told)) {
            dialogs.tell(title, why);
            return;
        }
        String repair = messages.text("start.repair");
        if (dialogs.choose(title, why, List.of(repair), messages.text("dialog.cancel"))
                .isPresent()) {
            onRepair.run();
        }
    }

    /// @param frameworks offered
    /// @param onBack goes back without one, as in [#join]
    Node setup(OpenStore store, List<Framework> frameworks, Runnable onBack) {
        var model =
                new SetupViewModel(
                        store,
                        frameworks,
                        background,
                        dialogs,
                        messages,
                        inspection -> onOpen.accept(store, inspection));
        return new SetupView(model, messages, onBack);
    }

    /// @param onReturn told the name of the restore point to return to
    Node restore(OpenStore store, Consumer<String> onReturn, Runnable onBack) {
        var model = new RestoreViewModel(store.restorePoints(), background, messages, onReturn);
        return new RestoreView(
                model,
                store.backups()
                        .map(kept -> new BackupsViewModel(kept, background, dialogs, messages)),
                store.isPractice(),
                messages,
                onBack);
    }

    /// @param why what is wrong with the store, in words
    Node repair(RepairStore store, String why, Runnable onBack) {
        var model = new RepairViewModel(store, background, dialogs, messages);
        return new RepairView(model, why, messages, onBack);
    }

    Node changePassphrase(OpenStore store, Runnable onBack) {
        var model = new PassphraseViewModel(store.waysToOpen().passphrase(), background, messages);
        return new PassphraseView(model, messages, onBack);
    }

    Node makeRecoveryKey(OpenStore store, Runnable onBack) {
        var model =
                new RecoveryKeyViewModel(
                        store.waysToOpen().recoveryKey(), background, dialogs, messages);
        return new RecoveryKeyView(model, messages, onBack);
    }

    Node letHeadquarters(OpenStore store, Runnable onBack) {
        var model =
                new HeadquartersViewModel(store.waysToOpen().headquarters(), background, messages);
        return new HeadquartersView(model, messages, onBack);
    }

    /// @param onUnlocked told what the recovery key opened
    Node recover(
            Stores stores, Path folder, Consumer<Unlocked<OpenStore>> onUnlocked, Runnable onBack) {
        var model = new RecoverViewModel(stores, folder, background, messages, onUnlocked);
        return new RecoverView(model, messages, onBack);
    }

    Node close(OpenStore store, Card inspection, Runnable onBack) {
        var model = new ClosingViewModel(store, inspection, background, dialogs, messages);
        return new ClosingView(model, messages, onBack);
    }

    /// @param invitation to be read at once
    Node join(OpenStore store, Optional<Path> invitation, Runnable onBack) {
        var model =
                new JoinViewModel(
                        store.join(),
                        background,
                        dialogs,
                        messages,
                        inspection -> onOpen.accept(store, inspection));
        var view = new JoinView(model, store.isPractice(), messages, onBack);
        invitation.ifPresent(model::read);
        return view;
    }

    /// Why a store that was opened by its recovery key has to be put right, and whether its passphrase stays.
    String damaged(RepairStore store, Failure failure) {
        String why = FailureText.of(failure, messages);
        return store.passphraseStays()
                .map(stays ->
                        messages.text(
                                "recover.damaged.stays", why, FailureText.of(stays, messages)))
                .orElseGet(() -> messages.text("recover.damaged", why));
    }
}
