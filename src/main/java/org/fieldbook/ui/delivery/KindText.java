package org.fieldbook.ui.delivery;

import javafx.util.StringConverter;

import org.fieldbook.inspection.EvidenceKind;
import org.jspecify.annotations.Nullable;

/// What people read of a kind of evidence.
final class KindText extends StringConverter<EvidenceKind> {

    private final EvidenceText words;

    KindText(EvidenceText words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable EvidenceKind kind) {
        return kind == null ? "" : words.kind(kind);
    }

    @Override
    public @Nullable EvidenceKind fromString(String text) {
        return null;
    }
}
