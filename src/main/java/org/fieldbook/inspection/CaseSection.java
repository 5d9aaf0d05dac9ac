package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Section;

import java.util.List;
import java.util.stream.Stream;

/// A section of a case with what is entered in it. One begins with what the case list says, so that it can be entered
/// and corrected: the pack's details, or else its first section. Where a pack has no section there is one for that.
///
/// @param title what the pack calls it; empty if the pack has none
public record CaseSection(String id, String title, List<SectionEntry> entries) {

    /// The id of the section that begins with what the case list says, in packs and where a pack has no section.
    public static final String DETAILS = "details";

    public CaseSection {
        entries = List.copyOf(entries);
    }

    /// The sections of a sample in the order of the pack.
    public static List<CaseSection> of(Framework framework, Sample sample) {
        List<SectionEntry> listed = SectionEntry.attributes(sample);
        List<Section> sections = sample.sections();
        if (sections.isEmpty()) {
            return listed.isEmpty() ? List.of() : List.of(new CaseSection(DETAILS, "", listed));
        }
        String first = ofColumns(sample);
        return sections.stream()
                .map(section ->
                        new CaseSection(
                                section.id(),
                                section.title(),
                                Stream.concat(
                                                section.id().equals(first)
                                                        ? listed.stream()
                                                        : Stream.empty(),
                                                section.items().stream()
                                                        .map(item ->
                                                                SectionEntry.of(framework, item)))
                                        .toList()))
                .toList();
    }

    /// The id of the section that begins with what the case list says.
    public static String ofColumns(Sample sample) {
        List<String> ids = sample.sections().stream().map(Section::id).toList();
        return ids.isEmpty() || ids.contains(DETAILS) ? DETAILS : ids.getFirst();
    }
}
