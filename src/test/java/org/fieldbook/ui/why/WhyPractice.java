package org.fieldbook.ui.why;

import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;

import java.nio.file.Path;
import java.util.Objects;

/// The panel over the practice inspection.
final class WhyPractice implements AutoCloseable {

    final PracticeScreens practice;
    final DirectBackground background = new DirectBackground();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final WhyViewModel model;

    WhyPractice(Path folder) {
        practice = new PracticeScreens(folder);
        model =
                new WhyViewModel(
                        new EntryQueue(practice.inspection, background),
                        dialogs,
                        new Copies(background, dialogs),
                        SmallInspection.WORDS);
    }

    WhyViewModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    String copied() {
        model.copy();
        return dialogs.clipboard;
    }

    @Override
    public void close() {
        practice.close();
    }
}
