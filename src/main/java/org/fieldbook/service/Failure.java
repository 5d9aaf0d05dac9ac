package org.fieldbook.service;

import java.util.List;

/// Something that can be expected to go wrong, told to a person in a sentence that says what happened,
/// what is safe and what to do. Caught once: in the view model or in the command line's handler.
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What a failure means to whoever called.
    public enum Kind {
        /// The input is wrong; the message names file, line, column or JSON path.
        INPUT,
        /// Wrong passphrase, not a recipient, unknown signer.
        NOT_ALLOWED,
        /// Store or bundle altered, truncated or from the future.
        DAMAGED,
        /// A conflict or a missing range that a person has to look at.
        NEEDS_PERSON,
        /// Disk full, read-only, in use: nothing saved is lost, what is unsaved is kept.
        NOT_SAVED
    }

    private final Kind kind;
    private final String code;
    private final String key;
    private final transient List<Object> arguments;

    /// @param code for people to quote, such as `K-01`
    /// @param key of the sentence in the messages
    /// @param arguments of the sentence; nothing about people
    public Failure(Kind kind, String code, String key, Object... arguments) {
        super(code + " " + key);
        this.kind = kind;
        this.code = code;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
