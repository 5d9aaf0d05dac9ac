package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.Failure;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

class SharedViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final List<String> failures = new ArrayList<>();
    private int counted;

    private SharedViewModel model(Supplier<Sharing.Standing> counting) {
        return new SharedViewModel(counting, background, SmallInspection.WORDS, failures::add);
    }

    private static Sharing.Standing counted(int notGiven) {
        return new Sharing.Standing(new Sharing.Alone(notGiven, 0, true), Optional.empty());
    }

    private Sharing.Standing count() {
        counted++;
        return counted(counted);
    }

    @Test
    void howeverManyChangesComeAtOnceTheyAreCountedOnce() {
        SharedViewModel model = model(this::count);
        for (int change = 0; change < 50; change++) {
            model.refresh();
        }
        background.pass(SharedViewModel.SOON);
        background.pass(SharedViewModel.SOON);
        assertThat(counted).isEqualTo(1);
        assertThat(model.standingProperty().get()).contains(counted(1));
    }

    @Test
    void whatCameWhileItCountedIsCountedAfterwards() {
        SharedViewModel[] itself = new SharedViewModel[1];
        SharedViewModel model =
                model(() -> {
                    if (counted == 0) {
                        itself[0].refresh();
                    }
                    return count();
                });
        itself[0] = model;
        model.refresh();
        background.pass(SharedViewModel.SOON);
        assertThat(counted).isEqualTo(1);
        background.pass(SharedViewModel.SOON);
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void whatCannotBeCountedIsSaidAndNotShown() {
        SharedViewModel model =
                model(() -> {
                    throw new Failure(Failure.Kind.DAMAGED, "B-04", "bundle.damaged");
                });
        model.refresh();
        background.pass(SharedViewModel.SOON);
        assertThat(model.standingProperty().get()).isEmpty();
        assertThat(failures).singleElement().asString().contains("B-04");
    }

    @Test
    void afterTheWindowIsLeftNothingIsCounted() {
        SharedViewModel model = model(this::count);
        model.refresh();
        model.close();
        background.pass(SharedViewModel.SOON);
        assertThat(counted).isZero();
    }
}
