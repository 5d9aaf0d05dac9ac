package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.Laptop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Who takes part is set up and changed by the keyboard alone.
class TeamKeyboardTest {

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder.resolve("lead"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path card(String name) {
        Path file = folder.resolve(name + ".fieldbook");
        try (OpenStore store = Laptop.store(folder.resolve(name))) {
            JoinInspection.saveCard(store.join().makeCard("B. Joiner"), file);
        }
        return file;
    }

    private void press(String id) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private void type(String id, String text) {
        desk.type(id, text);
    }

    private void openTeam() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        press("exchange-team");
        desk.keyboard.await("the team is shown", () -> desk.present("team-card"));
    }

    private List<Member> members() {
        return desk.inspection().orElseThrow().snapshot().trust().roster().members();
    }

    /// Waits until the invitation is written.
    private void awaitInvitation(Path invitation) {
        desk.keyboard.await(
                "the invitation is written",
                () ->
                        desk.keyboard.scene().lookup("#team-said") instanceof Labeled said
                                && said.getText().contains(invitation.toString()));
    }

    private void add(Path card, Path invitation) {
        desk.dialogs.file = Optional.of(card);
        press("team-card");
        desk.dialogs.file = Optional.of(invitation);
        desk.keyboard.await("the card is read", () -> desk.present("team-invitation"));
    }

    @Test
    void anInspectionIsMadeWithHeadquartersInIt() {
        desk.unlock();
        press("start-new");
        desk.keyboard.await("the form is there", () -> desk.present("setup-next"));
        type("setup-service", "Second Sands");
        type("setup-code", "SS-1");
        press("setup-next");
        press("setup-next");
        type("setup-from", "6/3/2023");
        type("setup-to", "17/3/2023");
        press("setup-next");
        press("setup-next");
        type("setup-lead", "A. Lead");
        type("setup-colleague-name", "B. Joiner");
        press("setup-colleague-add");
        desk.dialogs.file = Optional.of(card("hq"));
        press("setup-headquarters");
        desk.keyboard.await("the card is read", () -> desk.present("setup-headquarters-without"));
        press("setup-create");
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        openTeam();
        desk.keyboard.await("who is in it is read", () -> desk.allText().contains("B. Joiner"));
        assertThat(desk.allText()).contains("Second Sands", "Headquarters");
    }

    @Test
    void anotherPersonOfOneNameJoinsAndIsRemovedAgain() {
        desk.openTheInspection();
        openTeam();
        Path invitation = folder.resolve("first.invitation");
        add(card("first"), invitation);
        press("team-invitation");
        awaitInvitation(invitation);
        assertThat(members()).hasSize(2);
        Path other = folder.resolve("second.invitation");
        add(card("second"), other);
        desk.keyboard.tabTo("team-owner");
        // From the namesake past the lead to somebody new.
        desk.keyboard.press(KeyCode.UP);
        desk.keyboard.press(KeyCode.UP);
        press("team-invitation");
        awaitInvitation(other);
        assertThat(members()).hasSize(3);
        assertThat(members()).extracting(Member::role).containsOnlyOnce(Role.LEAD);
        Member last = members().getLast();
        press("team-remove-" + last.id());
        assertThat(desk.dialogs.asked.getLast()).contains("B. Joiner");
        assertThat(members()).contains(last);
        desk.dialogs.confirmed = true;
        press("team-remove-" + last.id());
        desk.keyboard.await("one is left", () -> members().size() == 2);
        assertThat(members()).doesNotContain(last);
        desk.keyboard.await(
                "that they were there stays to be read",
                () -> desk.keyboard.scene().lookup("#team-former-" + last.id()) != null);
    }
}
