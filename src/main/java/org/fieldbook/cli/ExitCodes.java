package org.fieldbook.cli;

import org.fieldbook.service.Failure;

/// The exit codes of every command.
final class ExitCodes {

    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int INPUT = 3;
    static final int NOT_ALLOWED = 4;
    static final int DAMAGED = 5;
    static final int NEEDS_PERSON = 6;

    private ExitCodes() {}

    static int of(Failure.Kind kind) {
        return switch (kind) {
            case INPUT -> INPUT;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case DAMAGED -> DAMAGED;
            case NEEDS_PERSON -> NEEDS_PERSON;
            case NOT_SAVED -> UNEXPECTED;
        };
    }
}
