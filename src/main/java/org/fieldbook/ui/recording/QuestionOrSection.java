package org.fieldbook.ui.recording;

import javafx.scene.layout.StackPane;

import org.fieldbook.ui.control.Nodes;

/// The key question, or the section that is open in its place.
final class QuestionOrSection extends StackPane {

    private final QuestionPane question;
    private final SectionPane section;

    QuestionOrSection(QuestionPane question, SectionPane section) {
        super(question, section);
        this.question = question;
        this.section = section;
    }

    void show(CaseSheet sheet) {
        sheet.open().ifPresent(_ -> section.show(sheet));
        Nodes.show(section, sheet.open().isPresent());
        Nodes.show(question, sheet.open().isEmpty());
    }

    /// Puts the keyboard on this item of the section that is open.
    void focusItem(String code) {
        section.focusItem(code);
    }

    void focusCurrent() {
        if (section.isVisible()) {
            section.focusFirst();
        } else {
            question.focusCurrent();
        }
    }
}
