package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The evidence of a state and what was made of it. Made once for a state, then asked often.
///
/// @param evidence everything that is not deleted, by number
/// @param findings strengths and areas for improvement that are not deleted, the oldest first
public record EvidenceLog(List<Evidence> evidence, List<Finding> findings) {

    /// What references of evidence begin with.
    private static final String EVIDENCE = "E";

    /// A larger number came from no program that counts.
    private static final long MOST = 1_000_000;

    /// What references of interviews begin with.
    public static final String INTERVIEW = "I";

    public EvidenceLog {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
    }

    /// What this state holds.
    public static EvidenceLog of(Framework framework, State state) {
        Map<SubjectId, String> references = references(state, Fields.EVIDENCE, EVIDENCE);
        List<Subject> items = new ArrayList<>(state.listSubjects(Fields.EVIDENCE));
        items.sort(
                Comparator.comparingLong(EvidenceLog::number)
                        .thenComparing(EvidenceLog::name)
                        .thenComparing(Subject::id));
        return new EvidenceLog(
                items.stream()
                        .map(item ->
                                Evidence.of(
                                        framework, item, references.getOrDefault(item.id(), "")))
                        .toList(),
                state.listSubjects(Fields.FINDING).stream()
                        .flatMap(one -> Finding.find(framework.field(""), one).stream())
                        .sorted(
                                Comparator.comparing(
                                        (Finding one) -> one.subject().history().getFirst(),
                                        Register.READING_ORDER))
                        .toList());
    }

    /// What people call subjects of a kind, such as `E-07`. Two people who worked apart may have given the same
    /// number: then the initials of who made it follow.
    public static Map<SubjectId, String> references(State state, String kind, String letter) {
        Map<Long, List<Subject>> byNumber = new HashMap<>();
        state.listSubjects(kind)
                .forEach(one ->
                        byNumber.computeIfAbsent(number(one), _ -> new ArrayList<>()).add(one));
        Map<SubjectId, String> references = new HashMap<>();
        byNumber.forEach((number, same) -> {
            String plain = String.format(Locale.ROOT, "%s-%02d", letter, number);
            same.forEach(one ->
                    references.put(
                            one.id(),
                            same.size() == 1 ? plain : plain + " " + initials(state, one)));
        });
        return references;
    }

    /// What people call evidence, an interview or, by its standard, a finding; empty for anything else.
    public static String reference(Framework framework, State state, Subject subject) {
        return switch (subject.id().kind()) {
            case Fields.EVIDENCE -> named(state, subject.id(), EVIDENCE);
            case Fields.INTERVIEW -> named(state, subject.id(), INTERVIEW);
            case Fields.FINDING ->
                    Finding.find(framework.field(""), subject).map(Finding::standard).orElse("");
            default -> "";
        };
    }

    private static String named(State state, SubjectId id, String letter) {
        return references(state, id.kind(), letter).getOrDefault(id, "");
    }

    private static String initials(State state, Subject subject) {
        String name =
                Members.find(state, subject.history().getFirst().record().author())
                        .map(Member::name)
                        .orElse("");
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    /// The number after the highest that any subject of the kind ever had, deleted ones too: none comes twice on
    /// one laptop.
    public static long next(State state, String kind) {
        return 1
                + state.listAllSubjects().stream()
                        .filter(one -> one.id().kind().equals(kind))
                        .flatMap(one -> one.field(Fields.NUMBER).history().stream())
                        .flatMap(change -> change.value().stream())
                        .mapToLong(EvidenceLog::whole)
                        .filter(number -> number < MOST)
                        .max()
                        .orElse(0);
    }

    private static long whole(Value value) {
        return value instanceof Value.Whole(long number) ? number : 0;
    }

    private static long number(Subject subject) {
        return subject.read(Fields.NUMBER) instanceof Reading.Settled(Value said) ? whole(said) : 0;
    }

    private static String name(Subject subject) {
        return subject.history().getFirst().record().author().toString();
    }

    /// The one with this identity, unless it is deleted.
    public Optional<Evidence> find(SubjectId id) {
        return evidence.stream().filter(one -> one.subject().id().equals(id)).findFirst();
    }

    /// The strengths or areas for improvement of a standard.
    public List<Finding> findings(String standard, Mark shows) {
        return findings.stream()
                .filter(one -> one.standard().equals(standard) && one.shows() == shows)
                .toList();
    }
}
