package org.fieldbook.service;

import java.nio.file.Path;

/// What one file in a folder is. All but [News] is left alone.
public sealed interface FolderFile {

    Path file();

    /// A bundle that brings something new: changes, or word of what laptops hold.
    ///
    /// @param sender who made it
    /// @param acts how many are new; 0 if it brings word only
    record News(Path file, String sender, int acts) implements FolderFile {}

    /// Everything in it is here.
    record Read(Path file) implements FolderFile {}

    /// It was made here.
    record Own(Path file) implements FolderFile {}

    /// An identity card: for the team, not for taking in.
    record Card(Path file) implements FolderFile {}

    /// A bundle that cannot be taken in, and why: made for others, not whole, of somebody unknown.
    record Refused(Path file, Failure why) implements FolderFile {}

    /// Somebody is writing it still, or was cut off.
    record Unfinished(Path file) implements FolderFile {}

    /// Not Fieldbook's.
    record Foreign(Path file) implements FolderFile {}
}
