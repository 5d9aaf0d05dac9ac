package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What another member than the one who proposed a rating says of it.
///
/// @param member who says it
/// @param agreed the rating they agree with; empty if they only comment
/// @param comment what they add; empty if nothing
/// @param at when they said the last of it, on their laptop
public record SecondReading(UUID member, Optional<Rating> agreed, String comment, String at) {

    /// Whether it is no word of a second reader, or the author's own.
    static boolean isOwn(ChangeRecord record) {
        int at = record.field().indexOf(Fields.READER);
        return !record.subject().kind().equals(Fields.INSPECTION)
                || at < 0
                || record.field()
                        .substring(at + Fields.READER.length())
                        .startsWith(record.author().toString());
    }

    /// What was said of the rating proposed for a standard, by member. Whoever proposed what stands now is no
    /// second reader of it.
    public static List<SecondReading> list(Framework framework, State state, String standard) {
        Subject whole = state.subject(Fields.inspection(state.inspection()));
        List<UUID> proposers =
                whole.field(Fields.proposed(framework, standard)).heads().stream()
                        .map(head -> head.record().author())
                        .toList();
        String prefix = framework.field(standard) + Fields.READER;
        return whole.fieldNames().stream()
                .filter(field -> field.startsWith(prefix))
                .flatMap(field -> whole.field(field).heads().stream())
                .map(head -> head.record().author())
                .distinct()
                .filter(member -> !proposers.contains(member))
                .sorted(Comparator.comparing(UUID::toString))
                .flatMap(member -> find(framework, whole, standard, member).stream())
                .toList();
    }

    private static Optional<SecondReading> find(
            Framework framework, Subject whole, String standard, UUID member) {
        Register agreed = whole.field(Fields.reader(framework, standard, member));
        Register comment = whole.field(Fields.readerComment(framework, standard, member));
        Optional<Rating> rating = agreed.reading().text().flatMap(Rating::find);
        String words = comment.reading().standIn().orElse("");
        if (rating.isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        rating.isEmpty() ? Stream.empty() : agreed.heads().stream(),
                        words.isEmpty() ? Stream.empty() : comment.heads().stream())
                .max(Register.READING_ORDER)
                .map(Change::record)
                .map(last -> new SecondReading(member, rating, words, last.at()));
    }

    /// Nothing of the comment.
    @Override
    public String toString() {
        return "Second reading of " + member;
    }
}
