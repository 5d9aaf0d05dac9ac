package org.fieldbook.service;

import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedFile;

import java.util.function.Supplier;

/// Says in words for people why a bundle is not taken in.
final class BundleFailures {

    private BundleFailures() {}

    /// Runs the work; what is refused comes as a [Failure].
    static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedFile refused) {
            throw told(of(refused.reason()), refused);
        } catch (RefusedBundle refused) {
            throw told(of(refused), refused);
        }
    }

    private static Failure told(Failure failure, RuntimeException cause) {
        failure.initCause(cause);
        return failure;
    }

    private static Failure of(RefusedFile.Reason reason) {
        return switch (reason) {
            case NOT_A_BUNDLE -> new Failure(Failure.Kind.INPUT, "B-03", "bundle.notABundle");
            case TOO_LARGE -> new Failure(Failure.Kind.DAMAGED, "B-05", "bundle.tooLarge");
            case FORBIDDEN_HEADER -> new Failure(Failure.Kind.DAMAGED, "B-07", "bundle.forbidden");
            case NOT_FOR_THIS_KEY -> new Failure(Failure.Kind.NOT_ALLOWED, "B-06", "bundle.others");
            case DAMAGED -> new Failure(Failure.Kind.DAMAGED, "B-04", "bundle.damaged");
        };
    }

    private static Failure of(RefusedBundle refused) {
        return switch (refused.reason()) {
            case UNREADABLE -> new Failure(Failure.Kind.DAMAGED, "B-04", "bundle.damaged");
            case NEWER -> new Failure(Failure.Kind.DAMAGED, "B-12", "bundle.newer");
            case TOO_LARGE -> new Failure(Failure.Kind.DAMAGED, "B-05", "bundle.tooLarge");
            case OTHER_INSPECTION ->
                    new Failure(Failure.Kind.INPUT, "B-08", "bundle.otherInspection");
            case NOT_NAMED -> new Failure(Failure.Kind.NOT_ALLOWED, "B-06", "bundle.others");
            case UNKNOWN_SENDER ->
                    new Failure(Failure.Kind.NOT_ALLOWED, "B-10", "bundle.unknownSender");
            case REVOKED_SENDER ->
                    new Failure(Failure.Kind.NOT_ALLOWED, "B-11", "bundle.revokedSender");
            case WRONG_SIGNATURE ->
                    new Failure(Failure.Kind.NOT_ALLOWED, "B-13", "bundle.wrongSignature");
            case VALUE_LEFT_OUT -> new Failure(Failure.Kind.DAMAGED, "B-20", "bundle.valueLeftOut");
            case BROKEN_RUN, WRONG_HEAD ->
                    new Failure(Failure.Kind.DAMAGED, "B-14", "bundle.notVouched");
            case NO_GENESIS -> new Failure(Failure.Kind.INPUT, "B-15", "bundle.noBeginning");
        };
    }
}
