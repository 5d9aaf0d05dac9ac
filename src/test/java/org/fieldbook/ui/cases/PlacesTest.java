package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far cases have come, in the table of whoever joined.
class PlacesTest {

    @TempDir private Path folder;

    private SmallInspection small;
    private Laptop ben;
    private CasesViewModel model;
    private Places places;
    private final DirectBackground background = new DirectBackground();

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        model =
                new CasesViewModel(
                        new EntryQueue(ben.inspection, background),
                        background,
                        SmallInspection.WORDS,
                        _ -> {},
                        _ -> {});
        places = model.places();
        model.placesProperty().subscribe(_ -> model.showPlaces());
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
    }

    private void show() {
        model.show(ben.inspection.snapshot());
        background.pass(Duration.ofSeconds(1));
    }

    private Optional<Sharing.Reach> where() {
        show();
        return model.rows().getFirst().where();
    }

    @Test
    void aCaseIsWithColleaguesUntilSomethingIsWrittenHere() {
        assertThat(where()).contains(Sharing.Reach.COLLEAGUES);
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        assertThat(where()).contains(Sharing.Reach.THIS_LAPTOP);
        Laptop.take(small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        assertThat(where()).contains(Sharing.Reach.THIS_LAPTOP);
        Laptop.take(ben.inspection, Laptop.bundle(small.inspection, folder.resolve("a.fieldbook")));
        assertThat(where()).contains(Sharing.Reach.COLLEAGUES);
    }

    @Test
    void theTableIsToldOnceOfAllCasesOfWhichItBecomesKnown() {
        List<Integer> sizes = new ArrayList<>();
        model.rows()
                .addListener(
                        (ListChangeListener<CaseRow>)
                                change -> {
                                    int changed = 0;
                                    while (change.next()) {
                                        changed += change.getAddedSize();
                                    }
                                    sizes.add(changed);
                                });
        show();
        int all = model.rows().size();
        assertThat(all).isGreaterThan(1);
        assertThat(sizes).isNotEmpty().allMatch(size -> size == all);
    }

    @Test
    void theListStandsBeforeItIsWorkedOut() {
        model.show(ben.inspection.snapshot());
        assertThat(model.rows()).isNotEmpty();
        assertThat(model.rows().getFirst().where()).isEmpty();
        background.pass(Duration.ofSeconds(1));
        assertThat(model.rows().getFirst().where()).contains(Sharing.Reach.COLLEAGUES);
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.show(ben.inspection.snapshot());
        assertThat(model.rows().getFirst().where()).contains(Sharing.Reach.THIS_LAPTOP);
    }

    @Test
    void onceItIsClosedNothingIsReadForIt() {
        model.show(ben.inspection.snapshot());
        model.close();
        background.pass(Duration.ofSeconds(1));
        assertThat(model.rows().getFirst().where()).isEmpty();
    }

    @Test
    void nothingIsSaidOfACaseThatChangedSinceItWasWorkedOut() {
        assertThat(where()).isPresent();
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        var changed =
                ben.inspection.snapshot().subjects().stream()
                        .filter(subject -> subject.reference().equals("TE-001"))
                        .findFirst()
                        .orElseThrow();
        assertThat(places.find(changed)).isEmpty();
    }
}
