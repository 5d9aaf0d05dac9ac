package org.fieldbook.ui.quality;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.service.QualityOfJudgements;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NudgeList;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.Optional;

/// The quality of judgements: cases judged a second time, how far both agree, and judgements to look at again.
public final class QualityView extends VBox implements Page {

    /// How many judgements to look at again are shown at once: more nobody reads, and each costs the window.
    private static final int MOST = 50;

    private final QualityViewModel model;
    private final Messages messages;
    private final Copies copies;
    private final Runnable onBack;
    private final AskCard ask;
    private final VBox seconds = new VBox();
    private final Rows<QualityOfJudgements.Second> rows =
            new Rows<>(seconds.getChildren(), this::row);
    private final Label none;
    private final VBox agreement = new VBox();
    private final NudgeList nudges;
    private final Label nudged;
    private final Button back;

    /// @param onBack goes to the list of cases
    public QualityView(QualityViewModel model, Copies copies, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.copies = copies;
        this.onBack = onBack;
        setId("quality");
        getStylesheets().add(Theme.stylesheet(QualityView.class, "quality.css"));
        back = Nodes.button("quality-back", messages.text("quality.back"), onBack);
        back.setMinWidth(USE_PREF_SIZE);
        var head =
                new HBox(
                        Nodes.label(messages.text("quality.title"), Style.PAGE_TITLE),
                        Nodes.space(),
                        back);
        head.getStyleClass().add("fb-wide-row");
        ask = new AskCard(model, messages);
        none = said("quality-none", "quality.none");
        nudged = said("quality-nudged", "quality.nudges.text");
        nudges = new NudgeList("quality", messages, Optional.of(model::open), model::keep);
        var page =
                new VBox(
                        head,
                        new AlertBox("quality-alert", model.alertProperty()),
                        new Card(
                                messages.text("quality.seconds"),
                                "quality-body",
                                none,
                                seconds,
                                ask),
                        new Card(messages.text("quality.agreement"), "quality-body", agreement),
                        new Card(messages.text("quality.nudges"), "quality-body", nudged, nudges));
        page.getStyleClass().addAll(Style.PAGE, "quality-page");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.shownProperty().subscribe(found -> found.ifPresent(this::fill));
    }

    private Label said(String id, String key) {
        Label said = Nodes.paragraph(messages.text(key), Style.TABLE_TEXT, Style.MUTED);
        said.setId(id);
        return said;
    }

    private void fill(QualityViewModel.Shown shown) {
        QualityOfJudgements quality = shown.quality();
        rows.show(quality.seconds());
        Nodes.show(none, quality.seconds().isEmpty());
        ask.show(shown);
        var words = new AgreementText(messages);
        agreement.getChildren().clear();
        if (quality.agreements().overall().pairs() == 0) {
            agreement.getChildren().add(said("quality-agreement-none", "quality.agreement.none"));
        } else {
            FactSheet<String> sheet = words.sheet(quality.agreements());
            var table =
                    new FactTable(
                            sheet,
                            text -> Nodes.label(text, Style.TABLE_TEXT),
                            text -> text,
                            sheet.title(),
                            () -> copies.copy(sheet.text(text -> text)));
            table.setId("quality-agreement");
            agreement
                    .getChildren()
                    .addAll(
                            table,
                            Nodes.paragraph(
                                    words.remarks(quality.agreements()),
                                    Style.CAPTION,
                                    Style.MUTED));
        }
        nudges.show(quality.nudges().stream().limit(MOST).toList());
        nudged.setText(
                messages.text(
                        quality.nudges().size() > MOST
                                ? "quality.nudges.some"
                                : "quality.nudges.text",
                        quality.nudges().stream().filter(Nudge::isOpen).count(),
                        MOST));
    }

    private Node row(QualityOfJudgements.Second second) {
        String reference = second.subject().reference();
        Label words =
                Nodes.paragraph(
                        messages.text(
                                "quality.second",
                                reference,
                                second.subject().inspector(),
                                second.assessor()),
                        Style.TABLE_STRONG);
        String far =
                switch (second.stage()) {
                    case ASKED -> messages.text("quality.stage.asked");
                    case WAITS -> messages.text("quality.stage.waits");
                    case BOTH_IN ->
                            messages.text(
                                    "quality.stage.in",
                                    second.questions(),
                                    second.differing(),
                                    second.adjudicated());
                };
        var column = new VBox(words, Nodes.paragraph(far, Style.TABLE_TEXT, Style.MUTED));
        HBox.setHgrow(column, Priority.ALWAYS);
        var buttons = new FlowPane();
        buttons.getStyleClass().add("quality-buttons");
        boolean opens = second.mine() || second.stage() == QualityOfJudgements.Stage.BOTH_IN;
        if (opens) {
            String key =
                    second.stage() == QualityOfJudgements.Stage.BOTH_IN
                            ? "quality.compare"
                            : "quality.assess";
            buttons.getChildren()
                    .add(
                            Nodes.smallButton(
                                    "quality-open-" + reference,
                                    messages.text(key),
                                    reference,
                                    () -> model.open(second)));
        }
        if (leads()) {
            buttons.getChildren()
                    .add(
                            Nodes.smallButton(
                                    "quality-take-back-" + reference,
                                    messages.text("quality.takeBack"),
                                    reference,
                                    () -> model.takeBack(second)));
        }
        var row = new HBox(column, buttons);
        row.getStyleClass().addAll("fb-row", "quality-row");
        return row;
    }

    private boolean leads() {
        return model.shownProperty().get().filter(QualityViewModel.Shown::leads).isPresent();
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
        back.requestFocus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
