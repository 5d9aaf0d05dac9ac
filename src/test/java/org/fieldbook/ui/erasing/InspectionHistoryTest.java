package org.fieldbook.ui.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.ProposeRatings;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was done to the inspection as a whole stands in lines, and what people wrote there can be erased.
class InspectionHistoryTest {

    private static final String NAME = "Mrs Quokkafield runs it well";

    @TempDir private Path folder;

    private SmallInspection small;
    private final List<Act> led = new ArrayList<>();
    private InspectionHistoryViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new InspectionHistoryViewModel(
                        new DirectBackground(),
                        SmallInspection.WORDS,
                        new Moments(SmallInspection.WORDS, small.inspection.clock()),
                        led::add);
        new ProposeRatings(small.inspection)
                .propose(new ProposeRatings.Proposed("1.1", Optional.of(Rating.GOOD), List.of()))
                .join();
        write(NAME);
        write("The head runs it well");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Snapshot now() {
        return small.inspection.snapshot();
    }

    private SubjectId inspection() {
        return Fields.inspection(now().state().inspection());
    }

    private void write(String reason) {
        String field = Fields.reason(now().framework(), "1.1");
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                inspection(),
                                Optional.empty(),
                                Map.of(field, reason),
                                Map.of(
                                        field,
                                        now().state()
                                                .subject(inspection())
                                                .field(field)
                                                .headHashes()),
                                0))
                .join();
    }

    private List<InspectionLines.Line> lines() {
        model.show(now());
        return model.linesProperty().get();
    }

    private ErasingViewModel erasing(InspectionLines.Line line) {
        model.erase(line);
        return new ErasingViewModel(
                small.inspection, led.getLast(), new DirectBackground(), SmallInspection.WORDS);
    }

    private static List<ErasingViewModel.Item> items(ErasingViewModel erasing) {
        return ((ErasingViewModel.Stage.Asked) erasing.stageProperty().get()).items();
    }

    @Test
    void eachActIsALineAndNoLineQuotesWhatWasWritten() {
        assertThat(lines())
                .extracting(InspectionLines.Line::what)
                .containsExactly(
                        "A. Tester changed the reason for the rating proposed for 1.1",
                        "A. Tester changed the reason for the rating proposed for 1.1",
                        "A. Tester proposed Good for 1.1",
                        "A. Tester set up the inspection");
        assertThat(lines()).allSatisfy(line -> assertThat(line.erasable()).isPresent());
        assertThat(lines().toString()).doesNotContain("Quokkafield", "runs it");
    }

    @Test
    void theReasonOfAProposedRatingIsErasedWithItsEarlierWording() {
        ErasingViewModel erasing = erasing(lines().getFirst());
        List<ErasingViewModel.Item> items = items(erasing);
        assertThat(items)
                .extracting(ErasingViewModel.Item::value)
                .containsExactly("The head runs it well", NAME);
        assertThat(items.getLast().title())
                .startsWith(
                        "Inspection, Reason for the rating proposed for 1.1 · A. Tester, Today");
        erasing.type("A person's name");
        erasing.erase(List.of(items.getLast().change()));
        assertThat(lines().getFirst().what()).isEqualTo("A. Tester had a value erased");
        assertThat(lines().get(2).erased()).contains("Erased by A. Tester");
        assertThat(lines().get(2).erasable()).isEmpty();
        assertThat(
                        now().state()
                                .subject(inspection())
                                .text(Fields.reason(now().framework(), "1.1")))
                .contains("The head runs it well");
    }

    @Test
    void ofTheSetUpTheServiceCanBeErasedAndTheCodeAndTheDatesStay() {
        ErasingViewModel erasing = erasing(lines().getLast());
        assertThat(items(erasing))
                .extracting(ErasingViewModel.Item::value)
                .contains("Testing PDU")
                .doesNotContain("TE-1", "2023-03-06", "2023-03-17");
        erasing.type("A person's name");
        erasing.erase(
                items(erasing).stream()
                        .filter(item -> item.value().equals("Testing PDU"))
                        .map(ErasingViewModel.Item::change)
                        .toList());
        assertThat(now().card().service()).isEmpty();
        assertThat(now().card().code()).isEqualTo("TE-1");
    }

    @Test
    void anOrderIsNoLineToEraseAnythingFrom() {
        ErasingViewModel erasing = erasing(lines().getFirst());
        erasing.type("A person's name");
        erasing.erase(List.of(items(erasing).getFirst().change()));
        int before = led.size();
        model.erase(lines().getFirst());
        assertThat(led).hasSize(before);
    }
}
