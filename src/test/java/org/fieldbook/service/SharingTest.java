package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What is claimed of others' laptops, and what is not.
class SharingTest {

    @TempDir private Path folder;

    private Trio trio;

    @BeforeEach
    void open() {
        trio = new Trio(folder);
    }

    @AfterEach
    void close() {
        trio.close();
    }

    private Sharing.Alone bens() {
        return new Sharing(trio.ben.open()).alone();
    }

    private Sharing.Reach where(OpenInspection on) {
        return Objects.requireNonNull(new Sharing(on).reach().get(trio.lead.id("TE-001")));
    }

    private static Coverage of(OpenInspection on, String name) {
        return new Sharing(on)
                .coverage().laptops().stream()
                        .filter(one -> one.member().name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aBundleIsGivenAndHeldOnlyOnceSomebodySaysSo() {
        assertThat(bens()).isEqualTo(new Sharing.Alone(0, 0, true));
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        assertThat(bens()).isEqualTo(new Sharing.Alone(1, 0, true));
        byte[] bundle = trio.bundle(trio.ben.open());
        assertThat(bens()).isEqualTo(new Sharing.Alone(0, 1, true));
        Colleague.take(trio.lead.open(), bundle);
        assertThat(bens().notConfirmed()).isEqualTo(1);
        trio.pass(trio.lead.open(), trio.ben.open());
        assertThat(bens().all()).isZero();
    }

    @Test
    void whenSomethingWasLastSharedIsWhenABundleWasLastMadeHere() {
        var sharing = new Sharing(trio.ben.open());
        assertThat(sharing.standing().lastMade()).isEmpty();
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.bundle(trio.ben.open());
        assertThat(sharing.standing().lastMade()).isPresent();
        assertThat(sharing.standing().alone()).isEqualTo(sharing.alone());
    }

    @Test
    void whatOneLaptopWasGivenIsNotSaidOfAnother() {
        trio.pass(trio.lead.open(), trio.ben.open());
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        ExportBundle exporting = Colleague.exporting(trio.ben.open());
        String leads = trio.lead.open().laptop().name();
        exporting.save(exporting.make(List.of(leads), false), folder.resolve("leads.fieldbook"));
        assertThat(of(trio.ben.open(), "A. Tester").given()).map(Coverage.Given::acts).contains(1);
        assertThat(of(trio.ben.open(), "C. Joiner").given()).isEmpty();
        assertThat(of(trio.ben.open(), "C. Joiner").lacking()).isGreaterThan(2);
    }

    @Test
    void aSecondLaptopOfOnesOwnIsNoColleague() {
        try (OpenStore spare =
                Made.stores().create(folder.resolve("spare"), Made.PASSPHRASE.toCharArray())) {
            IdentityCard card = JoinInspection.readCard(spare.join().makeCard("B. Joiner"));
            OpenInspection.await(
                    new Team(trio.lead.open())
                            .addLaptop(trio.ben.open().snapshot().me().id(), card));
            trio.pass(trio.lead.open(), trio.ben.open());
            trio.answer(trio.ben.open(), "2.2.1", "yes");
            byte[] invitation =
                    Colleague.exporting(trio.ben.open())
                            .make(List.of(card.keys().name()), true)
                            .file()
                            .toArray();
            UUID id = spare.join().accept(spare.join().read(invitation));
            Colleague.take(trio.ben.open(), trio.bundle(spare.open(id)));
            assertThat(of(trio.ben.open(), "B. Joiner"))
                    .returns(true, Coverage::mine)
                    .returns(0, Coverage::lacking);
            assertThat(where(trio.ben.open())).isEqualTo(Sharing.Reach.THIS_LAPTOP);
            assertThat(bens().all()).isEqualTo(1);
        }
    }

    @Test
    void whatARevokedLaptopSaidCountsNoLonger() {
        trio.pass(trio.ben.open(), trio.lead.open());
        assertThat(where(trio.lead.open())).isEqualTo(Sharing.Reach.COLLEAGUES);
        OpenInspection.await(new Team(trio.lead.open()).revoke(trio.ben.open().laptop().name()));
        assertThat(where(trio.lead.open())).isEqualTo(Sharing.Reach.THIS_LAPTOP);
        assertThat(of(trio.lead.open(), "B. Joiner"))
                .returns(false, Coverage::trusted)
                .returns(Optional.empty(), Coverage::heard);
    }

    @Test
    void theWorkOfALostLaptopIsHereOnlyAgain() {
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.pass(trio.ben.open(), trio.lead.open());
        int before = new Sharing(trio.lead.open()).alone().all();
        OpenInspection.await(new Team(trio.lead.open()).revoke(trio.ben.open().laptop().name()));
        assertThat(new Sharing(trio.lead.open()).alone().all()).isGreaterThan(before + 2);
    }

    @Test
    void aDeletedNoteIsWithColleaguesOnlyOnceTheyKnowThatItIsDeleted() {
        OpenInspection ben = trio.ben.open();
        var note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        var about = new About(trio.lead.id("TE-001"), ben.snapshot().framework().field("2.2.1"));
        WriteNotes notes = new WriteNotes(ben);
        OpenInspection.await(
                notes.commit(
                        new Draft(
                                note,
                                Optional.of(about),
                                Map.of(Fields.TEXT, "Seen."),
                                Map.of(),
                                0)));
        trio.pass(ben, trio.lead.open());
        trio.pass(trio.lead.open(), ben);
        assertThat(where(ben)).isEqualTo(Sharing.Reach.COLLEAGUES);
        OpenInspection.await(notes.delete(ben.snapshot().state().subject(note)));
        assertThat(where(ben)).isEqualTo(Sharing.Reach.THIS_LAPTOP);
    }

    @Test
    void aMissingRangeIsSaidOfTheLaptopThatWroteIt() {
        OpenInspection ben = trio.ben.open();
        trio.answer(ben, "2.2.1", "yes");
        trio.pass(ben, trio.lead.open());
        trio.pass(trio.lead.open(), ben);
        UUID id = ben.snapshot().state().inspection();
        ReturnToRestorePoint points = trio.lead.store().restorePoints();
        try (OpenStore back = points.to(points.list().getFirst().name())) {
            trio.answer(ben, "2.2.2", "yes");
            // Ben's laptop takes the lead's at its word: that it holds the first answer.
            byte[] delta =
                    Colleague.exporting(ben)
                            .make(List.of(back.open(id).laptop().name()), false)
                            .file()
                            .toArray();
            Colleague.take(back.open(id), delta);
            assertThat(of(back.open(id), "B. Joiner").gaps())
                    .singleElement()
                    .returns(1, Coverage.Gap::waiting)
                    .returns(2L, Coverage.Gap::missing);
            assertThat(of(back.open(id), "C. Joiner").gaps()).isEmpty();
        }
    }

    @Test
    void aReceiptSaysWhenAndHowMuch() {
        trio.pass(trio.lead.open(), trio.ben.open());
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.pass(trio.ben.open(), trio.cem.open());
        trio.pass(trio.cem.open(), trio.lead.open());
        trio.pass(trio.lead.open(), trio.ben.open());
        Coverage cems = of(trio.ben.open(), "C. Joiner");
        assertThat(cems.heard())
                .hasValueSatisfying(heard -> {
                    assertThat(heard.receipt()).isTrue();
                    assertThat(heard.holds()).isPositive();
                });
    }
}
