package org.fieldbook.store;

/// Where faults go that are found while reading: thrown where people wait for what is read, collected
/// where the store is being checked.
@FunctionalInterface
interface FaultSink {

    FaultSink THROWN =
            fault -> {
                throw new StoreException.Damaged(fault, null);
            };

    void found(Fault fault);
}
