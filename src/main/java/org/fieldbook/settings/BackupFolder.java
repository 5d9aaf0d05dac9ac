package org.fieldbook.settings;

/// The second place for backups.
///
/// @param folder its path
/// @param seen when backups were last brought there: seconds since 1970, by the laptop's clock
public record BackupFolder(String folder, long seen) {}
