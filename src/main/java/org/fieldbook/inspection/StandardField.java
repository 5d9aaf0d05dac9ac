package org.fieldbook.inspection;

import java.util.Optional;

/// A field of the inspection that speaks of a standard as a whole, such as its proposed rating.
///
/// @param standard the standard's code
public record StandardField(What what, String standard) {

    /// What it says of the standard.
    public enum What {
        /// The rating proposed from evidence.
        PROPOSED("/proposed"),
        /// Why that rating is proposed.
        REASON("/reason"),
        /// What the panel decided.
        DECISION(Fields.DECISION),
        /// What a second reader says of the proposed rating.
        READER(Fields.READER);

        private final String end;

        What(String end) {
            this.end = end;
        }
    }

    /// The one that has this name; empty for another field.
    public static Optional<StandardField> find(String field) {
        int from = field.indexOf('/') + 1;
        int reader = field.indexOf(Fields.READER, from);
        if (reader > from && from > 0) {
            return Optional.of(new StandardField(What.READER, field.substring(from, reader)));
        }
        for (What what : What.values()) {
            int to = field.length() - what.end.length();
            if (field.endsWith(what.end) && 0 < from && from < to) {
                return Optional.of(new StandardField(what, field.substring(from, to)));
            }
        }
        return Optional.empty();
    }
}
