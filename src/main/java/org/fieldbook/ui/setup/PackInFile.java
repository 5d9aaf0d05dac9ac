package org.fieldbook.ui.setup;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.service.SetupDraft;

import java.nio.file.Path;

/// A pack that somebody chose from a file.
record PackInFile(Path file, Pack pack) {

    Framework framework() {
        return pack.framework();
    }

    /// What is kept of it: the file is read again, and has to hold the same.
    SetupDraft.PackFile kept() {
        return new SetupDraft.PackFile(file.toString(), pack.sha256());
    }

    /// Only the pack.
    @Override
    public String toString() {
        return "PackInFile " + pack.sha256();
    }
}
