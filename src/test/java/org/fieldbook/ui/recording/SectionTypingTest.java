package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FieldTyping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

class SectionTypingTest {

    @TempDir Path folder;

    private SmallInspection small;
    private DirectBackground background;
    private RecordingViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        background = new DirectBackground();
        model = model();
        model.open(small.id("TE-001"));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private RecordingViewModel model() {
        return new RecordingViewModel(
                new EntryQueue(small.inspection, background), background, SmallInspection.WORDS);
    }

    private FieldTyping.Place place(String code) {
        return new FieldTyping.Place(
                small.id("TE-001"), small.inspection.snapshot().framework().field(code));
    }

    private void type(String code, String text) {
        model.acts().typing().type(sheet().seen(), place(code), text, text.length());
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    private Reading reading(String code) {
        SubjectId id = small.id("TE-001");
        return small.inspection.snapshot().state().subject(id).read(place(code).field());
    }

    private int changes() {
        return small.inspection.snapshot().state().size();
    }

    private String kept(String code) {
        return new WriteNotes(small.inspection)
                .drafts().stream()
                        .map(Draft::texts)
                        .filter(texts -> texts.containsKey(place(code).field()))
                        .map(texts -> texts.getOrDefault(place(code).field(), ""))
                        .findFirst()
                        .orElse("");
    }

    @Test
    void wordsAreADraftWithinASecondAndOneChangeOnceTheyAreDone() {
        int before = changes();
        for (String so : new String[] {"As", "As the person", "As the person says"}) {
            type("ethnicityDetail", so);
            background.pass(Duration.ofSeconds(1));
            assertThat(kept("ethnicityDetail")).isEqualTo(so);
        }
        assertThat(changes()).isEqualTo(before);
        model.acts().typing().leave(place("ethnicityDetail"));
        assertThat(changes()).isEqualTo(before + 1);
        assertThat(reading("ethnicityDetail"))
                .isEqualTo(new Reading.Settled(Value.text("As the person says")));
        assertThat(kept("ethnicityDetail")).isEmpty();
    }

    @Test
    void whatWasTypedWhenTheProgramWasKilledStandsInItsFieldAndBecomesAChangeWhenTheCaseIsLeft() {
        type("ethnicityDetail", "As the per");
        background.pass(Duration.ofSeconds(1));
        RecordingViewModel next = model();
        assertThat(next.acts().typing().typed(place("ethnicityDetail"))).contains("As the per");
        next.leave();
        assertThat(reading("ethnicityDetail"))
                .isEqualTo(new Reading.Settled(Value.text("As the per")));
    }

    @Test
    void aNumberIsRecordedAsANumberAndOneThatIsNoneStaysADraft() {
        type("caseload", "4o");
        model.leave();
        assertThat(reading("caseload")).isEqualTo(new Reading.Absent());
        assertThat(kept("caseload")).isEqualTo("4o");
        assertThat(model.acts().typing().typed(place("caseload"))).contains("4o");
        type("caseload", " 40 ");
        model.leave();
        assertThat(reading("caseload")).isEqualTo(new Reading.Settled(new Value.Whole(40)));
        type("caseload", "");
        model.leave();
        assertThat(reading("caseload")).isEqualTo(new Reading.Absent());
        assertThat(kept("caseload")).isEmpty();
    }

    @Test
    void aNoteBesideASectionIsAboutTheSectionAndNotAboutTheQuestionVisitedBefore() {
        model.openQuestion("2.2.2");
        SubjectId before = model.note().targetProperty().get().about().subject();
        model.openQuestion("section/risk");
        assertThat(model.note().targetProperty().get().title()).isEqualTo("the section \"Risk\"");
        model.note().textProperty().set("The level was raised in May.");
        model.leave();
        Note note = Notes.of(small.inspection.snapshot().state()).about(before).getFirst();
        assertThat(note.about().field()).isEqualTo("pdu-2021/section/risk");
        model.openQuestion("2.2.2");
        assertThat(model.note().textProperty().get()).isEmpty();
        assertThat(model.note().beside().othersProperty().get()).isEmpty();
        model.openQuestion("section/risk");
        assertThat(model.note().textProperty().get()).isEqualTo("The level was raised in May.");
    }

    @Test
    void whatIsGoneToIsShownInPlaceOfTheCheck() {
        model.check(true);
        model.open(Place.ofSection(small.id("TE-001"), "risk"));
        assertThat(model.checkingProperty().get()).isFalse();
        assertThat(sheet().place()).isEqualTo("section/risk");
    }
}
