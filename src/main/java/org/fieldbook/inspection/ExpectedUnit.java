package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A delivery unit whose counts a region waits for.
///
/// @param name what it is called
public record ExpectedUnit(SubjectId subject, String name) {

    /// Every one, by name; one that two people named is there twice.
    public static List<ExpectedUnit> of(State state) {
        return state.listSubjects(Fields.EXPECTED_UNIT).stream()
                .map(subject ->
                        new ExpectedUnit(
                                subject.id(), subject.read(Fields.NAME).standIn().orElse("")))
                .filter(unit -> !unit.name().isBlank())
                .sorted(Comparator.comparing(ExpectedUnit::name))
                .toList();
    }

    /// Whether a unit of this name is the one: capitals and spaces make no difference.
    public boolean isCalled(String other) {
        return plain(name).equals(plain(other));
    }

    /// A name as it is compared.
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
