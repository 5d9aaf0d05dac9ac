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
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PaperCopy;
import org.fieldbook.service.PrintPaper;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.settings.Export;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The interim ratings, case sheets or organisational delivery on paper: what is previewed, saved and printed are the same bytes. Belongs to the
/// window's thread.
public final class PrintViewModel {

    /// What lies ready.
    ///
    /// @param copy the very bytes that are saved or printed
    /// @param texts what stands on each page
    /// @param printers of this system, the usual one first
    record Ready(PaperCopy copy, List<String> texts, List<String> printers) {}

    private final OpenInspection inspection;
    private final PrintPaper printing;
    private final SaveWatch watch;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final PrintChoices choices;
    private final Work making;
    private final PageDrawing drawing;
    private final PrintWords words;
    private final ReadOnlyObjectWrapper<Optional<Ready>> ready =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper giving = new ReadOnlyBooleanWrapper();

    /// @param printout what is printed
    public PrintViewModel(
            Printout printout,
            OpenInspection inspection,
            PrintPaper printing,
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
        this.drawing = new PageDrawing(printing, background, this::failed);
        this.words = new PrintWords(printout, inspection.snapshot().card().code(), messages);
    }

    // Properties

    ReadOnlyObjectProperty<Optional<Ready>> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Pictures of the pages that lie ready, as fine as they are shown.
    PageDrawing drawing() {
        return drawing;
    }

    /// What is said around what is printed.
    PrintWords words() {
        return words;
    }

    /// Whether an annexe can be added to what is printed.
    boolean takesAnnexe() {
        return words.printout() instanceof Printout.Ratings;
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
                    PaperCopy copy = copy(withAnnexe);
                    List<String> texts =
                            calledOff.getAsBoolean() ? List.of() : printing.texts(copy);
                    return new Ready(copy, texts, printing.printers());
                },
                this::show,
                this::failed);
    }

    private PaperCopy copy(boolean withAnnexe) {
        return switch (words.printout()) {
            case Printout.Ratings() -> withAnnexe ? printing.pdfWithAnnexe() : printing.pdf();
            case Printout.Sheets(var cases) -> printing.caseSheets(cases);
            case Printout.Delivery() -> printing.delivery();
        };
    }

    private void show(Ready made) {
        ready.set(Optional.of(made));
        if (!made.printers().contains(choices.printerProperty().get())) {
            choices.printerProperty().set(made.printers().stream().findFirst().orElse(""));
        }
        show(inspection.snapshot());
        drawing.show(made.copy());
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
                                        words.saveTitle(),
                                        messages.text("print.pdf"),
                                        "*.pdf",
                                        words.file(paper.copy()))
                                .filter(file -> isConfirmed(paper.copy(), file))
                                .ifPresent(file ->
                                        give(
                                                () -> printing.save(paper.copy(), file),
                                                messages.text("print.saved", file.toString()))));
    }

    private boolean isConfirmed(PaperCopy copy, Path file) {
        String text = words.confirmation(copy, file);
        String action = messages.text("print.save");
        return dialogs.confirm(messages.text("print.confirm.title"), text, action);
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
