package org.fieldbook.ui.quality;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where the lead asks somebody to judge a case a second time.
final class AskCard extends VBox {

    private final QualityViewModel model;
    private final Messages messages;
    private final ComboBox<SampleSubject> cases = new ComboBox<>();
    private final ComboBox<Member> assessors = new ComboBox<>();
    private final Label nobody;
    private final Button ask;

    AskCard(QualityViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("quality-ask-card");
        getStyleClass().add("fb-column");
        cases.setConverter(
                new Titles<>(subject ->
                        messages.text("quality.ask.of", subject.reference(), subject.inspector())));
        assessors.setConverter(new Titles<>(Member::name));
        ask = new Button(messages.text("quality.ask"));
        ask.setId("quality-ask");
        ask.getStyleClass().add(Style.BUTTON);
        ask.setMinWidth(USE_PREF_SIZE);
        ask.disableProperty().bind(assessors.valueProperty().isNull());
        ask.setOnAction(_ -> {
            SampleSubject subject = cases.getValue();
            Member assessor = assessors.getValue();
            if (subject != null && assessor != null) {
                cases.requestFocus();
                model.ask(subject.id(), assessor.id());
            }
        });
        nobody =
                Nodes.paragraph(messages.text("quality.ask.nobody"), Style.TABLE_TEXT, Style.MUTED);
        nobody.setId("quality-ask-nobody");
        var fields =
                new FlowPane(
                        field("quality-ask-case", "quality.ask.case", cases),
                        field("quality-ask-assessor", "quality.ask.assessor", assessors),
                        ask);
        fields.getStyleClass().add("quality-ask");
        getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("quality.ask.text"), Style.TABLE_TEXT, Style.MUTED),
                        fields,
                        nobody);
        cases.valueProperty().subscribe(this::choose);
        Nodes.show(this, false);
    }

    private Node field(String id, String key, ComboBox<?> input) {
        input.setId(id);
        Label name = Nodes.label(messages.text(key), Style.CAPTION_STRONG);
        name.setLabelFor(input);
        var field = new VBox(name, input);
        field.getStyleClass().add("fb-column");
        return field;
    }

    private void choose(@Nullable SampleSubject subject) {
        List<Member> found = subject == null ? List.of() : model.assessors(subject.id());
        assessors.getItems().setAll(found);
        assessors.setValue(found.isEmpty() ? null : found.getFirst());
        Nodes.show(nobody, subject != null && found.isEmpty());
    }

    void show(QualityViewModel.Shown shown) {
        List<SampleSubject> askable = shown.quality().askable();
        Nodes.show(this, shown.leads() && !askable.isEmpty());
        if (!cases.getItems().equals(askable)) {
            SampleSubject before = cases.getValue();
            cases.getItems().setAll(askable);
            cases.setValue(
                    askable.stream()
                            .filter(one -> before != null && one.id().equals(before.id()))
                            .findFirst()
                            .orElse(null));
        }
        choose(cases.getValue());
    }
}
