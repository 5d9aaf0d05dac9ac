package org.fieldbook.journal;

import java.util.Optional;

/// One author's new value of one field, never altered once made. It is named by [#hash].
///
/// @param hash SHA-256 of [#recordBytes]
/// @param recordBytes the record exactly as its author's program wrote it
/// @param valueBytes the value part (salt and value) as written; empty if cleared or erased
public record Change(
        Hash hash,
        ChangeRecord record,
        Content content,
        Bytes recordBytes,
        Optional<Bytes> valueBytes) {

    /// The same change with its value erased; its name and its chain stay. One whose field was cleared has
    /// none.
    public Change withoutValue() {
        return content instanceof Content.Cleared
                ? this
                : new Change(hash, record, new Content.Erased(), recordBytes, Optional.empty());
    }

    /// The value it holds, if it holds one that can be read.
    public Optional<Value> value() {
        return content instanceof Content.Held(Value value) ? Optional.of(value) : Optional.empty();
    }
}
