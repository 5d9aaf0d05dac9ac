package org.fieldbook.store.disk;

import java.util.BitSet;

/// What a power cut leaves of something that was not forced to the disk.
sealed interface Fate {

    /// All of it is there.
    record Kept() implements Fate {}

    /// Nothing of it is there.
    record Lost() implements Fate {}

    /// Of a write that made a file longer: the length is there, and this instead of the bytes.
    record Grown(byte instead) implements Fate {}

    /// Of a write: these sectors are there, counted from the first that it touches.
    record Torn(BitSet sectors) implements Fate {}
}
