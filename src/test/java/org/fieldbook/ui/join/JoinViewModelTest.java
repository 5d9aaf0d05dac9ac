package org.fieldbook.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Team;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Somebody with an empty store joins the lead's inspection.
class JoinViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<UUID> joined = new ArrayList<>();
    private SmallInspection small;
    private OpenStore store;
    private JoinViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        store = Laptop.store(folder.resolve("own"));
        model = model();
    }

    private JoinViewModel model() {
        return new JoinViewModel(
                store.join(), new DirectBackground(), dialogs, SmallInspection.WORDS, joined::add);
    }

    @AfterEach
    void close() {
        store.close();
        small.close();
    }

    private Path writeCard() {
        dialogs.file = Optional.of(folder.resolve("card.fieldbook"));
        model.nameProperty().set("B. Joiner");
        model.writeCard();
        return folder.resolve("card.fieldbook");
    }

    private Path invite(Path card) {
        var read = JoinInspection.readCard(card);
        new Team(small.inspection).add(read, Role.INSPECTOR).join();
        var exporting = Laptop.exporting(small.inspection);
        Path file = folder.resolve("invitation.fieldbook");
        exporting.save(exporting.make(List.of(read.keys().name()), true), file);
        return file;
    }

    @Test
    void aCardGoesOutAnInvitationComesBackAndTheInspectionOpens() {
        Path invitation = invite(writeCard());
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        dialogs.file = Optional.of(invitation);
        model.chooseInvitation();
        var read = model.invitationProperty().get().orElseThrow();
        assertThat(read.words()).hasSize(6);
        assertThat(read.service()).isEqualTo("Testing PDU");
        assertThat(joined).isEmpty();
        model.accept();
        assertThat(joined).hasSize(1);
        assertThat(store.open(joined.getFirst()).snapshot().me().name()).isEqualTo("B. Joiner");
    }

    @Test
    void afterARestartTheCardStillWaits() {
        Path invitation = invite(writeCard());
        store.close();
        store =
                QuickStores.of(Clock.systemUTC())
                        .unlock(folder.resolve("own"), SmallInspection.PASSPHRASE.toCharArray());
        model = model();
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        model.read(invitation);
        model.accept();
        assertThat(joined).hasSize(1);
    }

    @Test
    void whereTheWordsDifferNothingIsJoinedAndTheCardWaitsOn() {
        Path invitation = invite(writeCard());
        model.read(invitation);
        model.refuse();
        assertThat(model.invitationProperty().get()).isEmpty();
        assertThat(model.alertProperty().get()).contains("Nothing was joined");
        assertThat(store.listInspections()).isEmpty();
        model.accept();
        assertThat(joined).isEmpty();
        model.read(invitation);
        assertThat(model.invitationProperty().get()).isPresent();
    }

    @Test
    void aCardThatCouldNotBeWrittenIsTriedAgainAndIsStillOne() {
        dialogs.file = Optional.of(folder.resolve("nowhere").resolve("card.fieldbook"));
        model.nameProperty().set("B. Joiner");
        model.writeCard();
        assertThat(model.alertProperty().get()).contains("B-02");
        writeCard();
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        assertThat(JoinInspection.readCard(folder.resolve("card.fieldbook")).name())
                .isEqualTo("B. Joiner");
    }

    @Test
    void aCardNeedsAName() {
        model.nameProperty().set("  ");
        model.writeCard();
        assertThat(model.alertProperty().get()).contains("Your name is missing");
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void anInvitationForSomebodyElseIsTold() {
        try (OpenStore other = Laptop.store(folder.resolve("other"))) {
            Path card = folder.resolve("other.fieldbook");
            JoinInspection.saveCard(other.join().makeCard("C. Joiner"), card);
            Path invitation = invite(card);
            writeCard();
            model.read(invitation);
            assertThat(model.alertProperty().get()).contains("B-06");
        }
    }
}
