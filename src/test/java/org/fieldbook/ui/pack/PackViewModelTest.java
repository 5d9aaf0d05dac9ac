package org.fieldbook.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.service.MovePack;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PackViewModelTest {

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private PackViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new PackViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private PackViewModel.Shown shown() {
        model.show(small.inspection.snapshot());
        return model.shownProperty().get().orElseThrow();
    }

    private List<String> lines() {
        return model.parts(model.previewProperty().get().orElseThrow()).stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    @Test
    void theMappingIsShownTheReasonAskedAndTheWayBackOffered() throws IOException {
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.2", "yes");
        Laptop.answer(small.inspection, small.id("TE-001"), "2.5.1", "no");
        Path file = Files.write(folder.resolve("newer.json"), NewerPack.bytes());
        assertThat(shown().sentence()).contains("pdu-2021", "6");
        assertThat(shown().offered()).isEmpty();
        dialogs.file = Optional.of(file);
        model.open();
        assertThat(lines())
                .anyMatch(line -> line.startsWith("2.5.1 is 2.5.4 now"))
                .anyMatch(line -> line.equals("Was the case transferred?"))
                .anyMatch(line -> line.contains("Strengths count too") && line.contains("TE-001"))
                .anyMatch(line -> line.startsWith("Did the person reoffend?"))
                .contains(SmallInspection.WORDS.text("move.rule.discretion"));
        model.move();
        assertThat(small.inspection.snapshot().framework().version()).isEqualTo(6);
        dialogs.reason = Optional.of("Published in spring");
        model.move();
        assertThat(model.alertProperty().get()).isEmpty();
        assertThat(small.inspection.snapshot().framework().version()).isEqualTo(7);
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(shown().mixed()).singleElement().asString().contains("2.2.2", "TE-001");
        model.look(shown().offered().getFirst());
        MovePack.Preview back = model.previewProperty().get().orElseThrow();
        assertThat(back.known()).isTrue();
        model.move();
        assertThat(small.inspection.snapshot().framework().version()).isEqualTo(6);
    }

    /// Listed before the move, after it, and no more once it is asked again.
    @Test
    void answersToWhatIsAskedNoMoreAreListedAfterTheMoveToo() throws IOException {
        Laptop.answer(small.inspection, small.id("TE-002"), "reoffended", "yes");
        assertThat(shown().dropped()).isEmpty();
        dialogs.file = Optional.of(Files.write(folder.resolve("newer.json"), NewerPack.bytes()));
        model.open();
        String kept =
                lines().stream()
                        .filter(line -> line.startsWith("Did the person reoffend?"))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept).contains("TE-002");
        dialogs.reason = Optional.of("Published in spring");
        model.move();
        assertThat(small.inspection.snapshot().framework().version()).isEqualTo(7);
        assertThat(shown().dropped()).containsExactly(kept);
        model.look(shown().offered().getFirst());
        model.move();
        assertThat(small.inspection.snapshot().framework().version()).isEqualTo(6);
        assertThat(shown().dropped()).isEmpty();
    }

    @Test
    void whatIsNoVersionOfThePackIsSaidAndNothingMoves() {
        dialogs.file = Optional.of(Path.of("pom.xml"));
        model.open();
        assertThat(model.alertProperty().get()).isNotEmpty();
        assertThat(model.previewProperty().get()).isEmpty();
    }
}
