package org.fieldbook.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Whom files are made for: nobody else on a shared laptop needs even the sealed ones. Said of each
/// file, because the folder may have been there before, open to others. Windows keeps a person's
/// folders to that person by itself.
final class OwnerOnly {

    private OwnerOnly() {}

    /// How a file at this place is made.
    static FileAttribute<?>[] file(Path place) {
        return permissions(place, "rw-------");
    }

    /// How a folder at this place is made.
    static FileAttribute<?>[] folder(Path place) {
        return permissions(place, "rwx------");
    }

    private static FileAttribute<?>[] permissions(Path place, String permissions) {
        boolean isPosix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
