package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A conversation with a practitioner or a person on probation, or one answer sheet of a survey, as it stands now.
/// It may speak of several cases, or of none.
///
/// @param reference what people call it, such as `I-02`; of an answer sheet empty
/// @param date such as `2023-03-14`; empty if nobody said
/// @param source who took part, by role; of an answer sheet the file it came in
/// @param text what else was said; in conflict if two people edited it without having seen each other's
/// @param cases what it is linked to
/// @param answers by code what was answered to items of the pack that apply, as their types write it; what a type
///     does not take is left out
/// @param author whoever recorded it
public record Interview(
        Subject subject,
        String reference,
        With with,
        String date,
        String source,
        Reading text,
        List<SubjectId> cases,
        SortedMap<String, String> answers,
        UUID author) {

    /// What a field that links says.
    public static final String LINKED = "linked";

    public Interview {
        cases = List.copyOf(cases);
    }

    /// With whom it was.
    public enum With {
        PRACTITIONER("practitioner", "practitioner"),
        PERSON("person", "views"),
        /// Nobody was spoken to: somebody filled a sheet in.
        SURVEY("survey", "views");

        private final String word;
        private final String section;

        With(String word, String section) {
            this.word = word;
            this.section = section;
        }

        /// As it stands in journals.
        public String word() {
            return word;
        }

        /// The id of the pack's section that is asked.
        public String section() {
            return section;
        }

        /// The one of this word; empty for a word that this version does not know.
        public static Optional<With> find(String word) {
            return Stream.of(values()).filter(with -> with.word.equals(word)).findFirst();
        }
    }

    /// The interview that this subject is; empty if it does not say with whom.
    ///
    /// @param items what is asked of whom
    static Optional<Interview> find(Subject subject, String reference, AskedItems items) {
        return subject.read(Fields.KIND)
                .standIn()
                .flatMap(With::find)
                .map(with -> of(subject, with, reference, items));
    }

    private static Interview of(Subject subject, With with, String reference, AskedItems items) {
        Change first = subject.history().getFirst();
        return new Interview(
                subject,
                reference,
                with,
                subject.read(Fields.DATE).standIn().orElse(""),
                subject.read(Fields.SOURCE).standIn().orElse(""),
                subject.read(Fields.TEXT),
                subject.fieldNames().stream()
                        .filter(field -> field.startsWith(Fields.CASE))
                        .flatMap(field -> linked(subject, field).stream())
                        .toList(),
                items.answers(with, subject::text),
                first.record().author());
    }

    /// The name of a field that links to a case says its kind and its identity.
    private static Optional<SubjectId> linked(Subject subject, String field) {
        String[] parts = field.substring(Fields.CASE.length()).split("/", -1);
        if (parts.length != 2 || subject.text(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SubjectId(parts[0], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// The field that links to this case.
    public static String link(SubjectId subject) {
        return Fields.CASE + subject.kind() + "/" + subject.id();
    }

    /// Every interview and answer sheet that is not deleted, the oldest first.
    public static List<Interview> list(AskedItems items, State state) {
        var references = EvidenceLog.references(state, Fields.INTERVIEW, EvidenceLog.INTERVIEW);
        return state.listSubjects(Fields.INTERVIEW).stream()
                .flatMap(one -> find(one, references.getOrDefault(one.id(), ""), items).stream())
                .sorted(
                        Comparator.comparing(
                                (Interview one) -> one.subject().history().getFirst(),
                                Register.READING_ORDER))
                .toList();
    }

    /// Nothing of what people said.
    @Override
    public String toString() {
        return "Interview " + reference;
    }
}
