package org.fieldbook.inspection;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.journal.Hash;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The words two people read to each other to hear that they hold the same genesis.
public final class ReadAloud {

    /// Each word stands for eight bits: six are 48 bits of the hash.
    private static final int COUNT = 6;

    private ReadAloud() {}

    /// The words of this hash, of the change that holds the genesis.
    public static List<String> words(Hash hash) {
        return ByteWords.of(Arrays.copyOf(HexFormat.of().parseHex(hash.hex()), COUNT));
    }
}
