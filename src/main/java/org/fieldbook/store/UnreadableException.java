package org.fieldbook.store;

/// Bytes are not what they should be. Whoever knows where they came from makes a fault of it.
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
