package org.fieldbook.service;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFault;

import java.util.Optional;

/// Says why what an organisation laid down is not taken.
public final class PolicyFaults {

    private PolicyFaults() {}

    /// Why; empty if it is taken, or if there is none.
    public static Optional<Failure> of(FoundPolicy found) {
        return found.fault().map(fault -> failure(found.file().toString(), fault));
    }

    private static Failure failure(String file, PolicyFault fault) {
        return switch (fault.kind()) {
            case UNREADABLE -> new Failure(Failure.Kind.INPUT, "L-01", "policy.unreadable", file);
            case LARGE -> new Failure(Failure.Kind.INPUT, "L-06", "policy.large", file);
            case FORM -> new Failure(Failure.Kind.INPUT, "L-07", "policy.form", file);
            case UNKNOWN ->
                    new Failure(Failure.Kind.INPUT, "L-08", "policy.unknown", file, fault.where());
            case MISSING ->
                    new Failure(Failure.Kind.INPUT, "L-09", "policy.missing", file, fault.where());
            case VALUE ->
                    new Failure(Failure.Kind.INPUT, "L-10", "policy.value", file, fault.where());
        };
    }
}
