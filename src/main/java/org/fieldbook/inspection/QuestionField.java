package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;

import java.util.Optional;

/// A field that speaks of the answer to a key question, such as a lead's comment on it; comments are on items of a
/// section and on what the case list says too.
///
/// @param code of the key question or item, or the id of the attribute
public record QuestionField(What what, String code) {

    /// What it says of the question.
    public enum What {
        /// The answer that counts where two judged apart, see [Adjudication].
        ADJUDICATED(Fields.ADJUDICATED),
        /// What is to be looked at again.
        COMMENT(Fields.LOOK_AGAIN),
        /// What a second assessor noted.
        ASSESSORS_NOTE(Fields.ASSESSORS_NOTE),
        /// Why a judgement stands without evidence.
        KEPT_WITHOUT_EVIDENCE(Fields.KEPT + "evidence"),
        /// Why a note stands that another case has too.
        KEPT_SAME_NOTE(Fields.KEPT + "sameNote"),
        /// The answer itself.
        ANSWER("");

        private final String end;

        What(String end) {
            this.end = end;
        }
    }

    /// Its name.
    public String name(Framework framework) {
        return framework.field(code) + what.end;
    }

    /// The one that has this name; empty for another field, and for the answer itself.
    public static Optional<QuestionField> find(String field) {
        int from = field.indexOf('/') + 1;
        for (What what : What.values()) {
            int to = field.length() - what.end.length();
            if (!what.end.isEmpty() && field.endsWith(what.end) && 0 < from && from < to) {
                return Optional.of(new QuestionField(what, field.substring(from, to)));
            }
        }
        return Optional.empty();
    }
}
