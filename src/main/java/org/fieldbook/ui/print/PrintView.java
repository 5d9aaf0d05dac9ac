package org.fieldbook.ui.print;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Pane;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// The interim ratings, case sheets or organisational delivery as they will stand on paper, to look through, save or print.
public final class PrintView extends VBox implements Page {

    private final PrintViewModel model;
    private final Messages messages;
    private final PagePreview preview;
    private final PrintOptions options;
    private final PageBar bar;
    private final Button annexe;
    private final Button plain;
    private final Button save;
    private final Button print;
    private final Button back;
    private final VBox top;
    private final Label outdated;
    private final HBox notice;
    private boolean wanted;

    /// @param onBack goes to where it was asked for; empty if it is a place of its own
    public PrintView(PrintViewModel model, Messages messages, Optional<Runnable> onBack) {
        this.model = model;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(PrintView.class, "print.css"));
        getStyleClass().add(Style.PAGE);
        annexe =
                button(
                        "print-annexe",
                        "print.annexe",
                        "mdi2p-plus",
                        () -> remake(model::addAnnexe));
        plain =
                button(
                        "print-plain",
                        "print.annexe.remove",
                        "mdi2c-close",
                        () -> remake(model::begin));
        save = button("print-save", "print.save", "mdi2f-file-document-outline", model::save);
        print = button("print-print", "print.print", "mdi2p-printer-outline", this::print);
        back =
                button(
                        "print-back",
                        model.words().back(),
                        "mdi2a-arrow-left",
                        onBack.orElse(() -> {}));
        Nodes.show(back, onBack.isPresent());
        outdated = Nodes.paragraph(messages.text("print.outdated"), Style.TABLE_TEXT);
        boolean savedElsewhere = model.refusal().isEmpty();
        options =
                new PrintOptions(
                        model.choices(),
                        messages.text(savedElsewhere ? "print.noPrinter" : "print.noPrinter.alone"),
                        messages);
        preview = new PagePreview(messages, model.drawing()::draw);
        bar = new PageBar(preview, messages);
        VBox.setVgrow(preview, Priority.ALWAYS);
        top =
                new VBox(
                        head(),
                        warning(),
                        options,
                        new AlertBox("print-alert", model.alertProperty()),
                        new SaidNote("print-said", model.saidProperty()));
        notice = notice();
        top.getChildren()
                .addAll(
                        notice,
                        progress(),
                        new ForbiddenNote("print-forbidden", model.refusal(), messages));
        top.getStyleClass().add("print-top");
        getChildren().addAll(top, bar, preview);
        preview.getStyleClass().add("print-preview");
        model.readyProperty().subscribe(this::show);
        model.drawing().picturesProperty().subscribe(preview::draw);
        model.making().busyProperty().subscribe(_ -> enable());
        model.givingProperty().subscribe(_ -> enable());
        model.outdatedProperty().subscribe(_ -> showNotice());
    }

    private Node head() {
        Label title = Nodes.label(model.words().title(), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var words =
                new HBox(
                        back,
                        title,
                        Nodes.paragraph(model.words().what(), Style.TABLE_TEXT, Style.MUTED));
        words.getStyleClass().add("fb-wide-row");
        var buttons = new FlowPane(annexe, plain, save, print);
        buttons.getStyleClass().add("print-buttons");
        return new Ends(words, buttons);
    }

    private Node warning() {
        Label warning = Nodes.paragraph(model.words().warning().orElse(""), Style.TABLE_TEXT);
        warning.setId("print-warning");
        warning.setFocusTraversable(true);
        warning.getStyleClass().add("fb-focus");
        var row = new HBox(Nodes.icon("mdi2a-alert-outline"), warning);
        row.getStyleClass().addAll(Style.NOTICE, "fb-wide-row");
        Nodes.show(row, model.words().warning().isPresent());
        return row;
    }

    private Button button(String id, String key, String icon, Runnable action) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What lies ready is never swapped unseen. Where nothing does, it can be made all the same.
    private HBox notice() {
        var again =
                button(
                        "print-again",
                        "print.again",
                        "mdi2f-file-document-outline",
                        () -> remake(model::make));
        outdated.setId("print-outdated");
        outdated.setFocusTraversable(true);
        outdated.getStyleClass().add("fb-focus");
        HBox.setHgrow(outdated, Priority.ALWAYS);
        var row = new HBox(outdated, again);
        row.getStyleClass().addAll(Style.NOTICE, "fb-wide-row");
        return row;
    }

    private void showNotice() {
        boolean isOld = model.outdatedProperty().get();
        boolean isNothing =
                model.readyProperty().get().isEmpty() && !model.making().busyProperty().get();
        Nodes.show(outdated, isOld);
        Nodes.show(notice, isOld || isNothing);
    }

    private Node progress() {
        return new ProgressRow(
                messages.text("print.making"),
                model.making().shownProperty(),
                button("print-cancel", "dialog.cancel", "mdi2c-close", model::callOff));
    }

    /// The button that was pressed goes or is disabled: the keyboard does not go with it.
    private void remake(Runnable way) {
        Optional<PrintViewModel.Ready> before = model.readyProperty().get();
        way.run();
        wanted = model.making().busyProperty().get();
        if (!wanted && !before.equals(model.readyProperty().get())) {
            first().requestFocus();
        }
    }

    private void print() {
        if (!model.print()) {
            options.focusFault(model.choices());
        }
    }

    /// Where work begins: what is forbidden takes no keyboard.
    private Button first() {
        if (model.refusal().isEmpty()) {
            return save;
        }
        if (!model.takesAnnexe()) {
            return back;
        }
        return annexe.isVisible() ? annexe : plain;
    }

    private void enable() {
        Optional<PrintViewModel.Ready> paper = model.readyProperty().get();
        boolean idle =
                !model.making().busyProperty().get()
                        && !model.givingProperty().get()
                        && paper.isPresent();
        save.setDisable(!idle || model.refusal().isPresent());
        annexe.setDisable(!idle);
        plain.setDisable(!idle);
        print.setDisable(!idle || paper.filter(one -> !one.printers().isEmpty()).isEmpty());
        showNotice();
        if (idle && wanted) {
            wanted = false;
            first().requestFocus();
        }
    }

    private void show(Optional<PrintViewModel.Ready> ready) {
        boolean named = ready.filter(paper -> paper.copy().withAnnexe()).isPresent();
        Nodes.show(annexe, model.takesAnnexe() && !named);
        Nodes.show(plain, model.takesAnnexe() && named);
        List<String> texts = ready.map(PrintViewModel.Ready::texts).orElse(List.of());
        preview.show(texts);
        bar.show(texts.size());
        ready.ifPresent(paper -> options.show(paper.printers()));
        enable();
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public List<Pane> panes() {
        return List.of(
                new Pane(top, () -> first().requestFocus()),
                new Pane(preview, () -> preview.turn(preview.pageProperty().get())));
    }

    @Override
    public void show(Snapshot snapshot) {
        if (model.readyProperty().get().isEmpty()) {
            if (!model.making().busyProperty().get()) {
                model.begin();
            }
        } else {
            model.show(snapshot);
        }
    }

    /// Makes the paper anew, without the annexe: the screen is shown again.
    public void refresh() {
        model.begin();
    }

    @Override
    public void focus() {
        // While the paper is made nothing can be pressed: the keyboard comes once it is there.
        wanted = first().isDisabled();
        first().requestFocus();
    }
}
