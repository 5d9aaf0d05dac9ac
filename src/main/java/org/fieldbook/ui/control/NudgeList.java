package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Nudge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Judgements that somebody might look at again, each in a line, with a button that keeps it as it is. Nothing is
/// shown where there is none.
public final class NudgeList extends VBox {

    private final String prefix;
    private final Messages messages;
    private final Optional<Consumer<Nudge>> onOpen;
    private final Consumer<Nudge> onKeep;
    private final Rows<Nudge> rows = new Rows<>(getChildren(), this::row);

    /// In the case itself.
    ///
    /// @param prefix of the ids
    /// @param onKeep asks why the judgement stands
    public NudgeList(String prefix, Messages messages, Consumer<Nudge> onKeep) {
        this(prefix, messages, Optional.empty(), onKeep);
    }

    /// Over many cases.
    ///
    /// @param onOpen goes to the judgement
    public NudgeList(
            String prefix,
            Messages messages,
            Optional<Consumer<Nudge>> onOpen,
            Consumer<Nudge> onKeep) {
        this.prefix = prefix;
        this.messages = messages;
        this.onOpen = onOpen;
        this.onKeep = onKeep;
        setId(prefix + "-nudges");
        getStyleClass().add("fb-column");
        Nodes.show(this, false);
    }

    /// Shows these.
    public void show(List<Nudge> found) {
        rows.show(found);
        Nodes.show(this, !found.isEmpty());
    }

    private Node row(Nudge nudge) {
        String key =
                switch (nudge.kind()) {
                    case NO_EVIDENCE -> "nudge.noEvidence";
                    case SAME_NOTE -> "nudge.sameNote";
                    case AGAINST_PROMPTS -> "nudge.againstPrompts";
                };
        String where =
                onOpen.isPresent()
                        ? messages.text(
                                "nudge.place", nudge.subject().reference(), nudge.question().code())
                        : nudge.question().code();
        Label text =
                Nodes.paragraph(
                        messages.text(key, where, String.join(", ", nudge.others())),
                        Style.TABLE_TEXT);
        var words = new VBox(text);
        words.getStyleClass().add("nudge-words");
        nudge.kept()
                .ifPresent(why ->
                        words.getChildren()
                                .add(
                                        Nodes.paragraph(
                                                messages.text("nudge.kept", why),
                                                Style.CAPTION,
                                                Style.MUTED)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Nodes.icon("mdi2e-eye-outline"), words);
        row.getStyleClass().addAll(nudge.isOpen() ? Style.NOTICE : Style.NOTE, "fb-row");
        String id = nudge.subject().id().id() + "-" + nudge.question().code() + "-" + nudge.kind();
        onOpen.ifPresent(open ->
                row.getChildren()
                        .add(button("open-" + id, "nudge.open", where, () -> open.accept(nudge))));
        if (nudge.kind() != Nudge.Kind.AGAINST_PROMPTS) {
            row.getChildren()
                    .add(button("keep-" + id, "nudge.keep", where, () -> onKeep.accept(nudge)));
        }
        return row;
    }

    private Button button(String id, String key, String where, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(prefix + "-" + id);
        button.setAccessibleText(button.getText() + " " + where);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
