package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

/// What is kept among the drafts of each inspection that was put back, for whoever opens it next.
public record RestoreNote(String key, Bytes content) {}
