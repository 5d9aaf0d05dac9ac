package org.fieldbook.bundle;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

/// A framework pack or an attachment.
///
/// @param hash of the content
public record Blob(Hash hash, Bytes content) {

    /// The largest in bytes, 20 MiB.
    public static final int LARGEST = 20 << 20;

    /// All of one bundle together, 40 MiB.
    public static final int LARGEST_TOGETHER = 40 << 20;

    /// The most of one bundle.
    public static final int MOST = 1_000;

    public Blob {
        if (content.size() > LARGEST || !Hash.of(content.toArray()).equals(hash)) {
            throw new IllegalArgumentException("not the content of this hash");
        }
    }
}
