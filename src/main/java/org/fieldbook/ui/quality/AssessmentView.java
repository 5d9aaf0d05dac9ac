package org.fieldbook.ui.quality;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;

/// The second assessment of one case: a form for its assessor, and later both assessments beside each other.
public final class AssessmentView extends VBox implements Page {

    private static final PseudoClass BOTH = PseudoClass.getPseudoClass("both");

    private final AssessmentViewModel model;
    private final Messages messages;
    private final Moments moments;
    private final Runnable onBack;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE);
    private final Label said = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED, "fb-focus");
    private final Button complete;
    private final Button reopen;
    private final Button back;
    private final VBox body = new VBox();
    private final List<AssessForm> forms = new ArrayList<>();
    private String formsOf = "";

    /// @param onBack goes to the quality of judgements
    public AssessmentView(
            AssessmentViewModel model, SaveWatch watch, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.moments = new Moments(messages, watch.clock());
        this.onBack = onBack;
        setId("assessment");
        getStylesheets().add(Theme.stylesheet(AssessmentView.class, "quality.css"));
        said.setId("assessment-said");
        said.setFocusTraversable(true);
        complete =
                Nodes.wholeButton(
                        "assess-complete", messages.text("assess.complete.do"), this::complete);
        complete.getStyleClass().add("accent");
        reopen = Nodes.wholeButton("assess-reopen", messages.text("assess.reopen"), this::reopen);
        back = Nodes.wholeButton("assess-back", messages.text("assess.back"), onBack);
        var saved = new SaveState(messages);
        saved.setId("assess-saved");
        watch.keptProperty().subscribe(saved::show);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, saved, back, reopen, complete);
        head.getStyleClass().add("fb-wide-row");
        body.getStyleClass().add("assessment-body");
        var page = new VBox(head, new AlertBox("assess-alert", model.alertProperty()), said, body);
        page.getStyleClass().addAll(Style.PAGE, "quality-page");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.sheetProperty().subscribe(this::fill);
    }

    private void complete() {
        if (model.sheetProperty().get() instanceof AssessmentSheet.Mine mine) {
            said.requestFocus();
            model.complete(mine);
        }
    }

    private void reopen() {
        if (model.sheetProperty().get() instanceof AssessmentSheet.Mine mine) {
            said.requestFocus();
            model.reopen(mine);
        }
    }

    private void fill(AssessmentSheet sheet) {
        boolean mine = sheet instanceof AssessmentSheet.Mine;
        if (!mine) {
            forms.clear();
            formsOf = "";
        }
        body.pseudoClassStateChanged(
                BOTH, sheet instanceof AssessmentSheet.Both both && !both.lines().isEmpty());
        switch (sheet) {
            case AssessmentSheet.None() -> {
                title.setText(messages.text("assess.none.title"));
                said.setText(messages.text("assess.none"));
                body.getChildren().clear();
                Nodes.show(complete, false);
                Nodes.show(reopen, false);
            }
            case AssessmentSheet.Mine form -> fill(form);
            case AssessmentSheet.Both both -> {
                title.setText(messages.text("compare.title", both.subject().reference()));
                said.setText(
                        messages.text("compare.text", both.subject().inspector(), both.assessor()));
                Nodes.show(complete, false);
                Nodes.show(reopen, false);
                body.getChildren()
                        .setAll(
                                both.lines().stream()
                                        .map(line ->
                                                new CompareRow(
                                                        both, line, model, moments, messages))
                                        .toList());
            }
        }
    }

    private void fill(AssessmentSheet.Mine form) {
        title.setText(messages.text("assess.title", form.subject().reference()));
        said.setText(
                form.isComplete()
                        ? messages.text("assess.said.complete")
                        : messages.text(
                                "assess.said",
                                form.subject().reference(),
                                form.answered(),
                                form.lines().size()));
        Nodes.show(complete, !form.isComplete());
        Nodes.show(reopen, form.isComplete());
        String wanted =
                form.second().subject().id()
                        + " "
                        + form.lines().stream().map(line -> line.question().code()).toList();
        if (!formsOf.equals(wanted)) {
            formsOf = wanted;
            forms.clear();
            form.lines().forEach(line -> forms.add(new AssessForm(form, line, model, messages)));
            body.getChildren().setAll(forms);
        }
        for (AssessAgain.Asked line : form.lines()) {
            forms.stream()
                    .filter(one -> one.code().equals(line.question().code()))
                    .forEach(one -> one.show(form, line));
        }
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        if (forms.isEmpty()) {
            said.requestFocus();
        } else {
            forms.getFirst().focusAnswer();
        }
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
