package org.fieldbook.ui.control;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Section;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.CaseSection;
import org.fieldbook.inspection.Fields;

import java.util.Optional;

/// What people call a section of a case.
public final class SectionTitle {

    private SectionTitle() {}

    /// The title of the section that notes in this field are about; empty if they are about something else.
    public static Optional<String> find(Framework framework, String field, Messages messages) {
        return Fields.findSection(framework, field)
                .flatMap(id ->
                        framework
                                .findSection(id)
                                .map(Section::title)
                                .or(() ->
                                        Optional.of(messages.text("section.details"))
                                                .filter(_ -> id.equals(CaseSection.DETAILS))));
    }
}
