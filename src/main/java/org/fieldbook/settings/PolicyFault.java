package org.fieldbook.settings;

/// Why what an organisation laid down cannot be read.
///
/// @param where the JSON pointer of what is wrong; empty where the file as a whole is
public record PolicyFault(Kind kind, String where) {

    /// What is wrong.
    public enum Kind {
        /// The file could not be opened or read.
        UNREADABLE,
        /// It is larger than any policy.
        LARGE,
        /// It is no JSON document, or names a member twice.
        FORM,
        /// A member that no version of Fieldbook knows, or a newer one.
        UNKNOWN,
        /// A member that every policy has is not there.
        MISSING,
        /// A value that the member cannot have.
        VALUE
    }
}
