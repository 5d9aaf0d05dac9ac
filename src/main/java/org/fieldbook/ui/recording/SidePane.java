package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Style;

/// What stands beside the form: evidence, guidance and history.
final class SidePane extends TabPane {

    /// Px that a pane of tabs keeps free beside their heads.
    private static final double AROUND = 14;

    private final Messages messages;
    private final NotePane note;
    private final GuidancePane guidance;
    private final HistoryPane history;
    private final Label notes = Nodes.label("", Style.COUNT);
    private final Label acts = Nodes.label("", Style.COUNT);
    private final Tab noteTab;
    private final Tab guidanceTab;
    private final Tab historyTab;

    SidePane(NotePane note, GuidancePane guidance, HistoryPane history, Messages messages) {
        this.messages = messages;
        this.note = note;
        this.guidance = guidance;
        this.history = history;
        noteTab = tab("recording.evidence", new PageScroll(note), notes);
        guidanceTab = tab("recording.guidance", guidance);
        historyTab = tab("recording.history", history, acts);
        getTabs().setAll(noteTab, guidanceTab, historyTab);
        setId("recording-side");
        setAccessibleText(messages.text("recording.side"));
        getStyleClass().add("side");
        historyTab.selectedProperty().subscribe(history::setOpen);
    }

    private Tab tab(String key, Node content, Label... count) {
        var head = new HBox(Nodes.label(messages.text(key), Style.TABLE_TEXT));
        head.getChildren().addAll(count);
        head.getStyleClass().add("fb-row");
        var tab = new Tab(messages.text(key), content);
        tab.setId(key.replace('.', '-'));
        tab.setGraphic(head);
        tab.setClosable(false);
        return tab;
    }

    /// Where the heads have not enough room they go without their counts, which what they lead to says too.
    @Override
    protected void layoutChildren() {
        if (lookup(".headers-region") instanceof Region heads) {
            double counts = notes.isManaged() ? 0 : room(notes) + room(acts);
            boolean fit = heads.prefWidth(-1) + counts + AROUND < getWidth();
            Nodes.show(notes, fit);
            Nodes.show(acts, fit);
        }
        super.layoutChildren();
    }

    private static double room(Label count) {
        double gap = count.getParent() instanceof HBox head ? head.getSpacing() : 0;
        return count.prefWidth(-1) + gap;
    }

    void show(CaseSheet sheet, Snapshot snapshot, int lines) {
        note.setLocked(sheet.isLocked());
        guidance.show(snapshot.framework(), sheet.question());
        history.show(sheet);
        int count = sheet.rows().stream().mapToInt(CaseSheet.Row::notes).sum();
        notes.setText(Integer.toString(count + sheet.judgement().notes()));
        acts.setText(Integer.toString(lines));
    }

    /// Whether somebody writes a note.
    boolean isWriting() {
        return note.isWriting();
    }

    /// Puts the keyboard into the note.
    void focusNote() {
        getSelectionModel().select(noteTab);
        applyCss();
        layout();
        note.focusText();
    }

    /// Puts the keyboard on what the pack says about a prompt; empty stands for the key question.
    void focusGuidance(String prompt) {
        getSelectionModel().select(guidanceTab);
        applyCss();
        layout();
        guidance.focusOn(prompt);
    }

    /// Puts the keyboard on what was done with the case.
    void focusHistory() {
        getSelectionModel().select(historyTab);
        applyCss();
        layout();
        history.focusCount();
    }

    /// Puts the keyboard where work goes on in the tab that is shown.
    void focusShown() {
        if (guidanceTab.isSelected()) {
            guidance.focusOn("");
        } else if (historyTab.isSelected()) {
            history.focusCount();
        } else {
            focusNote();
        }
    }
}
