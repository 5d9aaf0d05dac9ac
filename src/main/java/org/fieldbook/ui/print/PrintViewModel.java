package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.service.Failure;
import org.fieldbook.service.InterimCopy;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PrintRatings;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.settings.Export;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Work;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The interim ratings on paper: what is previewed, saved and printed are the same bytes. Belongs to the
/// window's thread.
public final class PrintViewModel {

    /// The window is still being sized: pages are drawn anew once it rests.
    static final Duration RESTS_AFTER = Duration.ofMillis(150);

    /// Coarser pictures lose thin lines; what is shown smaller is made smaller from these.
    private static final double LEAST_DOTS = 96;

    /// What lies ready.
    ///
    /// @param copy the very bytes that are saved or printed
    /// @param texts what stands on each page
    /// @param printers of this system, the usual one first
    record Ready(InterimCopy copy, List<String> texts, List<String> printers) {}

    private final OpenInspection inspection;
    private final PrintRatings printing;
    private final SaveWatch watch;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final PrintChoices choices;
    private final Work making;
    private final Work drawing;
    private final ReadOnlyObjectWrapper<Optional<Ready>> ready =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<BufferedImage>> pictures =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper giving = new ReadOnlyBooleanWrapper();
    private Runnable resting = () -> {};
    private double dotsPerInch;

    public PrintViewModel(
            OpenInspection inspection,
            PrintRatings printing,
            SaveWatch watch,
            Background background,
            Dialogs dialogs,
            Messages messages) {
        this.inspection = inspection;
        this.printing = printing;
        this.watch = watch;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.choices = new PrintChoices(messages);
        this.making = new Work(background);
        this.drawing = new Work(background);
    }

    // Properties

    ReadOnlyObjectProperty<Optional<Ready>> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Pictures of the pages that lie ready; none until they are drawn.
    ReadOnlyObjectProperty<List<BufferedImage>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// What was done, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// Whether the inspection changed since what lies ready was made.
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// Whether a copy is being saved or printed.
    ReadOnlyBooleanProperty givingProperty() {
        return giving.getReadOnlyProperty();
    }

    /// Why no PDF may be saved; empty if one may.
    Optional<Failure> refusal() {
        return inspection.allowed().refusal(Export.PDF);
    }

    Work making() {
        return making;
    }

    PrintChoices choices() {
        return choices;
    }

    // Commands

    /// Makes the paper of the inspection as it stands now, with the annexe if the one that lies ready
    /// has it.
    void make() {
        make(isNamed());
    }

    /// Begins anew without the annexe, and says so if what lay ready had it.
    void begin() {
        boolean named = isNamed();
        make(false);
        if (named) {
            say(messages.text("print.annexe.left"));
        }
    }

    private boolean isNamed() {
        return ready.get().filter(paper -> paper.copy().withAnnexe()).isPresent();
    }

    private void make(boolean withAnnexe) {
        say("");
        making.begin(
                calledOff -> {
                    InterimCopy copy = withAnnexe ? printing.pdfWithAnnexe() : printing.pdf();
                    List<String> texts =
                            calledOff.getAsBoolean() ? List.of() : printing.texts(copy);
                    return new Ready(copy, texts, printing.printers());
                },
                this::show,
                this::failed);
    }

    private void show(Ready made) {
        pictures.set(List.of());
        ready.set(Optional.of(made));
        if (!made.printers().contains(choices.printerProperty().get())) {
            choices.printerProperty().set(made.printers().stream().findFirst().orElse(""));
        }
        show(inspection.snapshot());
        redraw();
    }

    /// What is being made is not wanted any more; what lay ready stays.
    void callOff() {
        making.callOff();
        say(messages.text(ready.get().isEmpty() ? "print.calledOff.nothing" : "print.calledOff"));
    }

    /// Tells whether the inspection changed; what lies ready stays as it is.
    void show(Snapshot newest) {
        outdated.set(ready.get().filter(paper -> paper.copy().isOutdated(newest)).isPresent());
    }

    /// Draws the pages as fine as they are shown, once the window rests.
    void draw(double dots) {
        if (Math.abs(dots - dotsPerInch) >= 1) {
            dotsPerInch = dots;
            resting.run();
            resting = background.after(RESTS_AFTER, this::redraw);
        }
    }

    private void redraw() {
        double dots = dotsPerInch == 0 ? 0 : Math.max(dotsPerInch, LEAST_DOTS);
        ready.get()
                .filter(_ -> dots > 0)
                .ifPresent(paper ->
                        drawing.begin(
                                calledOff -> printing.pages(paper.copy(), dots, calledOff),
                                pictures::set,
                                this::failed));
    }

    /// Asks before the annexe is made: it names cases and inspectors.
    void addAnnexe() {
        if (dialogs.confirm(
                messages.text("print.annexe.title"),
                messages.text("print.annexe.warning"),
                messages.text("print.annexe.add"))) {
            make(true);
        }
    }

    /// Saves the PDF where somebody says, after one confirmation that names the place: the file is
    /// plain.
    void save() {
        ready.get()
                .ifPresent(paper ->
                        dialogs.saveFile(
                                        messages.text("print.save.title"),
                                        messages.text("print.pdf"),
                                        "*.pdf",
                                        name(paper.copy()))
                                .filter(file -> isConfirmed(paper.copy(), file))
                                .ifPresent(file ->
                                        give(
                                                () -> printing.save(paper.copy(), file),
                                                messages.text("print.saved", file.toString()))));
    }

    private String name(InterimCopy copy) {
        return messages.text(
                copy.withAnnexe() ? "print.name.annexe" : "print.name",
                inspection.snapshot().card().code());
    }

    private boolean isConfirmed(InterimCopy copy, Path file) {
        return dialogs.confirm(
                messages.text("print.confirm.title"),
                messages.text(
                        copy.withAnnexe() ? "print.confirm.annexe" : "print.confirm",
                        file.toString()),
                messages.text("print.save"));
    }

    /// Prints the pages chosen on the printer chosen. What is wrong about a choice is said at its field.
    ///
    /// @return whether it went to the printer
    boolean print() {
        Optional<Ready> paper = ready.get();
        Optional<PrintOrder> order =
                paper.filter(_ -> !choices.printerProperty().get().isEmpty())
                        .flatMap(one -> choices.order(one.texts().size()));
        order.ifPresent(wanted ->
                give(
                        () -> printing.print(paper.orElseThrow().copy(), wanted),
                        messages.text("print.printed", wanted.printer())));
        return order.isPresent();
    }

    /// Writing and printing are slow, and so is waiting for what records them.
    private void give(Supplier<CompletableFuture<Saved>> way, String done) {
        giving.set(true);
        say("");
        background.run(
                () -> way.get().join(),
                saved -> {
                    giving.set(false);
                    watch.follow(
                            () -> CompletableFuture.completedFuture(saved),
                            _ -> say(done),
                            this::failed);
                },
                failure -> {
                    giving.set(false);
                    failed(failure);
                });
    }

    private void say(String words) {
        said.set(words);
        alert.set("");
    }

    private void failed(Throwable failure) {
        said.set("");
        alert.set(FailureText.of(failure, messages));
    }
}
