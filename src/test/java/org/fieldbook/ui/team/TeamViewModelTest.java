package org.fieldbook.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The lead, a deputy and an inspector look at the team, each on their own laptop.
class TeamViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private TeamViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        model = model(small.inspection);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private TeamViewModel model(OpenInspection inspection) {
        var background = new DirectBackground();
        var made =
                new TeamViewModel(
                        new TeamViewModel.Given(
                                inspection,
                                Laptop.exporting(inspection),
                                new EntryQueue(inspection, background).watch()),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
        made.show(inspection.snapshot());
        return made;
    }

    private Path card(OpenStore store, String name) {
        Path file = folder.resolve(name + ".fieldbook");
        JoinInspection.saveCard(store.join().makeCard(name), file);
        return file;
    }

    private Member member(String name) {
        return small.inspection.snapshot().trust().roster().members().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TeamLine line(String name) {
        return model.linesProperty().get().stream()
                .filter(one -> one.member().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCardBecomesAMemberAndAnInvitationThatReadsTheSameWords() {
        try (OpenStore store = Laptop.store(folder.resolve("ben"))) {
            model.addFrom(card(store, "B. Joiner"));
            model.adding().roleProperty().set(Role.DEPUTY);
            List<String> words = model.adding().words();
            Path invitation = folder.resolve("invitation.fieldbook");
            dialogs.file = Optional.of(invitation);
            model.adding().add();
            assertThat(member("B. Joiner").role()).isEqualTo(Role.DEPUTY);
            assertThat(model.saidProperty().get()).contains(invitation.toString());
            assertThat(model.adding().arrivedProperty().get()).isEmpty();
            var read = store.join().read(invitation);
            assertThat(read.words()).isEqualTo(words);
            UUID id = store.join().accept(read);
            assertThat(store.open(id).snapshot().me().role()).isEqualTo(Role.DEPUTY);
        }
    }

    @Test
    void withoutAPlaceTheInvitationCanBeWrittenLater() {
        try (OpenStore store = Laptop.store(folder.resolve("ben"))) {
            Path card = card(store, "B. Joiner");
            model.addFrom(card);
            model.adding().add();
            assertThat(model.saidProperty().get()).contains("No invitation was written yet");
            assertThat(model.adding().arrivedProperty().get().orElseThrow().known()).isPresent();
            dialogs.file = Optional.of(folder.resolve("late.fieldbook"));
            model.invite(member("B. Joiner"), line("B. Joiner").laptops().getFirst());
            assertThat(store.join().read(folder.resolve("late.fieldbook")).words()).hasSize(6);
            assertThat(line("B. Joiner").laptops()).hasSize(1);
        }
    }

    @Test
    void whoIsOnTheTeamGetsAFurtherLaptop() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR);
                OpenStore second = Laptop.store(folder.resolve("second"))) {
            assertThat(ben.inspection.snapshot().me().name()).isEqualTo("B. Joiner");
            model.addFrom(card(second, "B. Joiner"));
            assertThat(model.adding().ownerProperty().get()).contains(member("B. Joiner"));
            dialogs.file = Optional.of(folder.resolve("second.fieldbook"));
            model.adding().add();
            assertThat(line("B. Joiner").laptops()).hasSize(2);
        }
    }

    private Laptop join(String name, Role role) {
        Laptop laptop = Laptop.join(small.inspection, folder.resolve(name), name, role);
        model.show(small.inspection.snapshot());
        return laptop;
    }

    @Test
    void layingACardAsideAddsNobody() {
        try (OpenStore store = Laptop.store(folder.resolve("ben"))) {
            model.addFrom(card(store, "B. Joiner"));
            model.adding().layAside();
            model.adding().add();
            assertThat(model.linesProperty().get()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoCardIsTold() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR)) {
            model.addFrom(Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
            assertThat(model.alertProperty().get()).contains("M-09");
        }
    }

    @Test
    void aLaptopIsRevokedOnlyWhenThatIsConfirmed() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR)) {
            assertThat(ben.store.listInspections()).hasSize(1);
            model.revoke(line("B. Joiner"), line("B. Joiner").laptops().getFirst());
            assertThat(line("B. Joiner").laptops().getFirst().isRevoked()).isFalse();
            assertThat(dialogs.asked.getLast()).contains("stands", "does not count");
            dialogs.confirmed = true;
            model.revoke(line("B. Joiner"), line("B. Joiner").laptops().getFirst());
            assertThat(line("B. Joiner").laptops().getFirst().isRevoked()).isTrue();
        }
    }

    @Test
    void somebodyIsRemovedOnlyWhenThatIsConfirmedAndComesBackByANewCard() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR);
                OpenStore fresh = Laptop.store(folder.resolve("fresh"))) {
            Member was = member("B. Joiner");
            model.remove(was);
            assertThat(model.linesProperty().get()).hasSize(2);
            assertThat(dialogs.asked.getLast()).contains("stays and counts");
            dialogs.confirmed = true;
            model.remove(was);
            assertThat(model.linesProperty().get()).hasSize(1);
            assertThat(model.saidProperty().get()).contains("B. Joiner is off the team");
            assertThat(model.former()).extracting(Member::name).containsExactly("B. Joiner");
            model.addFrom(card(fresh, "B. Joiner"));
            assertThat(model.adding().ownerProperty().get()).map(Member::id).contains(was.id());
            model.adding().add();
            assertThat(line("B. Joiner").member().id()).isEqualTo(was.id());
            assertThat(model.former()).isEmpty();
            assertThat(ben.inspection.snapshot().me().id()).isEqualTo(was.id());
        }
    }

    @Test
    void anotherPersonOfTheSameNameIsAddedOnlyByChoice() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR);
                OpenStore other = Laptop.store(folder.resolve("other"))) {
            model.addFrom(card(other, "b. joiner"));
            assertThat(model.adding().ownerProperty().get())
                    .map(Member::id)
                    .contains(ben.inspection.snapshot().me().id());
            model.adding().ownerProperty().set(Optional.empty());
            model.adding().add();
            assertThat(model.linesProperty().get()).hasSize(3);
        }
    }

    @Test
    void aDeputyTakesOverWhenThatIsConfirmed() {
        try (Laptop cem = join("C. Joiner", Role.DEPUTY)) {
            TeamViewModel theirs = model(cem.inspection);
            assertThat(theirs.deputyProperty().get()).isTrue();
            theirs.takeOver();
            assertThat(cem.inspection.snapshot().me().role()).isEqualTo(Role.DEPUTY);
            dialogs.confirmed = true;
            theirs.takeOver();
            assertThat(cem.inspection.snapshot().me().role()).isEqualTo(Role.LEAD);
            assertThat(theirs.deputyProperty().get()).isFalse();
            assertThat(theirs.linesProperty().get().getFirst().isMe()).isTrue();
        }
    }

    @Test
    void anInspectorSeesTheTeamAndChangesNothing() {
        try (Laptop ben = join("B. Joiner", Role.INSPECTOR)) {
            TeamViewModel theirs = model(ben.inspection);
            assertThat(theirs.leadsProperty().get()).isFalse();
            assertThat(theirs.linesProperty().get())
                    .extracting(one -> one.member().name())
                    .containsExactly("A. Tester", "B. Joiner");
            theirs.setRole(member("A. Tester"), Role.INSPECTOR);
            assertThat(theirs.alertProperty().get()).contains("M-04");
        }
    }

    @Test
    void aTeamThatWasChangedApartIsSignedForAll() {
        try (Laptop cem = join("C. Joiner", Role.DEPUTY);
                OpenStore one = Laptop.store(folder.resolve("one"));
                OpenStore two = Laptop.store(folder.resolve("two"))) {
            model.addFrom(card(one, "D. Joiner"));
            model.adding().add();
            TeamViewModel theirs = model(cem.inspection);
            theirs.addFrom(card(two, "E. Joiner"));
            theirs.adding().add();
            Laptop.take(
                    small.inspection, Laptop.bundle(cem.inspection, folder.resolve("c.fieldbook")));
            model.show(small.inspection.snapshot());
            assertThat(model.apartProperty().get()).isTrue();
            model.settle();
            assertThat(model.apartProperty().get()).isFalse();
            assertThat(model.linesProperty().get())
                    .extracting(line -> line.member().name())
                    .contains("D. Joiner", "E. Joiner");
        }
    }
}
