package org.fieldbook.store.disk;

import org.fieldbook.journal.Bytes;

import java.nio.file.Path;

/// One thing a process did to its files, or said, in the order in which the system did them.
public sealed interface Operation {

    /// A new empty file, or a new empty folder.
    record Make(Path path, boolean isFolder) implements Operation {}

    /// Bytes written at a place of a file.
    record Write(Path path, long at, Bytes bytes) implements Operation {}

    /// Bytes of one file written to another without passing through the process.
    record Copy(Path from, long fromAt, Path to, long at, long length) implements Operation {}

    /// A file cut to this size, or grown to it with zeros.
    record Resize(Path path, long size) implements Operation {}

    /// A file's content, or a folder's names, forced to the disk.
    record Sync(Path path) implements Operation {}

    record Rename(Path from, Path to) implements Operation {}

    record Remove(Path path) implements Operation {}

    /// A line on standard output.
    record Told(String line) implements Operation {}
}
