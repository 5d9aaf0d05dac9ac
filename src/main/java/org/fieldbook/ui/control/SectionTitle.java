package org.fieldbook.ui.control;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Section;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;

import java.util.List;
import java.util.Optional;

/// What people call a section of a case.
public final class SectionTitle {

    /// The id of the section that begins with what the case list says, in packs and where a pack has no section.
    public static final String DETAILS = "details";

    private SectionTitle() {}

    /// The id of the section that begins with what the case list says: the pack's details, or else its first section.
    /// Where the sample has none there is one for it.
    public static String ofColumns(Sample sample) {
        List<String> ids = sample.sections().stream().map(Section::id).toList();
        return ids.isEmpty() || ids.contains(DETAILS) ? DETAILS : ids.getFirst();
    }

    /// The title of the section that notes in this field are about; empty if they are about something else.
    public static Optional<String> find(Framework framework, String field, Messages messages) {
        return Fields.findSection(framework, field)
                .flatMap(id ->
                        framework
                                .findSection(id)
                                .map(Section::title)
                                .or(() ->
                                        Optional.of(messages.text("section.details"))
                                                .filter(_ -> id.equals(DETAILS))));
    }
}
