package org.fieldbook.cli;

import java.util.Optional;

/// Asks a person at the terminal for a secret.
@FunctionalInterface
public interface Prompt {

    /// What they typed, unseen; empty if there is nobody to ask or they gave nothing at all.
    Optional<char[]> ask(String words);
}
