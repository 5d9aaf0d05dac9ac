package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the framework pack says about the key question, and a search over what it says about all of them.
final class GuidancePane extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final TextField search = new TextField();
    private final Label title = Nodes.paragraph("", Style.STRONG);
    private final Label source = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox body = new VBox();
    private final Scroll scroll = new Scroll(body);
    private final Map<String, Node> prompts = new HashMap<>();
    private Optional<Framework> framework = Optional.empty();
    private Optional<KeyQuestion> question = Optional.empty();

    GuidancePane(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("side-body", "guidance");
        search.setId("recording-guidance-search");
        search.setPromptText(messages.text("guidance.search"));
        search.setAccessibleText(messages.text("guidance.search"));
        search.textProperty().subscribe(_ -> fill());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        title.setId("recording-guidance-title");
        title.setFocusTraversable(true);
        title.getStyleClass().add("fb-focus");
        body.getStyleClass().add("guidance-body");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search, title, source, scroll);
    }

    /// Escape empties the search first; with nothing in it, it leads back to the prompts.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    void show(Framework shown, KeyQuestion current) {
        boolean same =
                question.equals(Optional.of(current)) && framework.equals(Optional.of(shown));
        framework = Optional.of(shown);
        question = Optional.of(current);
        if (!same) {
            fill();
        }
    }

    private void fill() {
        String wanted = search.getText().strip();
        body.getChildren().clear();
        prompts.clear();
        question.ifPresent(current ->
                framework.ifPresent(shown -> {
                    if (wanted.isEmpty()) {
                        showOne(shown, current);
                    } else {
                        showFound(shown, current.sample(), wanted);
                    }
                }));
        scroll.setVvalue(0);
    }

    private void showOne(Framework shown, KeyQuestion current) {
        title.setText(current.code() + " " + current.title());
        source.setText(
                messages.text("guidance.source", shown.title(), shown.period(), shown.version()));
        GuidanceParts parts = GuidanceParts.of(current, messages);
        if (parts.isEmpty()) {
            body.getChildren()
                    .add(Nodes.paragraph(messages.text("guidance.none"), Style.TABLE_TEXT));
        } else {
            var words = Nodes.paragraph(messages.text("guidance.yours"), Style.TABLE_TEXT);
            HBox.setHgrow(words, Priority.ALWAYS);
            var note = new HBox(Nodes.icon("mdi2i-information-outline"), words);
            note.getStyleClass().add(Style.NOTE);
            body.getChildren().add(note);
            add(parts, "");
        }
        if (shown.isRated()) {
            addRules(shown.bands());
        }
    }

    private void showFound(Framework shown, String sample, String wanted) {
        List<GuidanceParts> found =
                shown.questionsOf(sample).stream()
                        .map(one -> GuidanceParts.of(one, messages).only(wanted))
                        .filter(one -> !one.isEmpty())
                        .toList();
        title.setText(messages.text("guidance.found", found.size()));
        source.setText(messages.text("guidance.found.in", shown.title()));
        for (GuidanceParts parts : found) {
            var open = new Hyperlink(parts.question().code() + " " + parts.question().title());
            open.setId("recording-guidance-" + parts.question().code());
            open.setAccessibleText(messages.text("guidance.open", parts.question().code()));
            open.setOnAction(_ -> {
                search.clear();
                model.openQuestion(parts.question().code());
            });
            body.getChildren().add(open);
            add(parts, wanted);
        }
    }

    private void add(GuidanceParts parts, String wanted) {
        for (GuidanceParts.Part part : parts.parts()) {
            var group = new VBox(Nodes.paragraph(part.heading(), Style.CAPTION_STRONG));
            group.getStyleClass().add("guidance-part");
            for (GuidanceParts.Line line : part.lines()) {
                var text = new GuidanceText(line.lead(), line.text(), wanted);
                if (!line.code().isEmpty() && wanted.isEmpty()) {
                    text.setId("recording-guidance-" + line.code());
                    text.setFocusTraversable(true);
                    text.getStyleClass().add("fb-focus");
                    prompts.put(line.code(), text);
                }
                group.getChildren().add(text);
            }
            body.getChildren().add(group);
        }
    }

    private void addRules(Bands bands) {
        var group =
                new VBox(Nodes.paragraph(messages.text("guidance.rules"), Style.CAPTION_STRONG));
        group.getStyleClass().add("guidance-part");
        group.getChildren()
                .addAll(
                        rule(
                                "guidance.rule.rating",
                                messages.text(
                                        "guidance.rule.rating.text",
                                        bands.requiresImprovement(),
                                        bands.good(),
                                        bands.outstanding())),
                        rule("guidance.rule.na", messages.text("guidance.rule.na.text")));
        body.getChildren().add(group);
    }

    /// A rule that is read where its name is, and put away by the same link.
    private Node rule(String key, String words) {
        var text = Nodes.paragraph(words, Style.TABLE_TEXT);
        text.setId("recording-" + key.replace('.', '-') + "-text");
        Nodes.show(text, false);
        var link = new Button(messages.text(key), Nodes.icon("mdi2f-file-document-outline"));
        link.setId("recording-" + key.replace('.', '-'));
        link.getStyleClass().addAll("flat", "rule-link");
        link.setWrapText(true);
        link.setOnAction(_ -> Nodes.show(text, !text.isVisible()));
        return new VBox(link, text);
    }

    /// Puts the keyboard on what is said about a prompt, or on the key question if nothing is.
    void focusOn(String prompt) {
        search.clear();
        Node wanted = prompts.getOrDefault(prompt, title);
        scroll.applyCss();
        scroll.layout();
        wanted.requestFocus();
        double hidden = body.getHeight() - scroll.getViewportBounds().getHeight();
        if (!wanted.equals(title) && hidden > 0) {
            double top = body.sceneToLocal(wanted.localToScene(0, 0)).getY();
            scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }
}
