package org.fieldbook.cli;

import org.fieldbook.service.ProgramVersion;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Fieldbook " + ProgramVersion.read()};
    }
}
