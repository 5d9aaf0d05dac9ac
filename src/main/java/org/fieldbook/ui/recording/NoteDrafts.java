package org.fieldbook.ui.recording;

import org.fieldbook.inspection.About;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Text of notes that is not an act yet: what a kill left behind, and what is being written.
final class NoteDrafts {

    private final Map<SubjectId, Draft> byNote = new HashMap<>();

    /// What waits to be written is newer than what is on the disk.
    void takeUp(List<Entry> waiting) {
        waiting.stream()
                .flatMap(entry -> entry.text().stream())
                .filter(draft -> draft.about().isPresent())
                .forEach(this::put);
    }

    /// What a kill left behind: what is being written since is newer.
    void recover(List<Draft> kept) {
        kept.stream()
                .filter(draft -> draft.about().isPresent())
                .forEach(draft -> byNote.putIfAbsent(draft.subject(), draft));
    }

    /// This is being written, in place of what was before.
    void put(Draft draft) {
        byNote.put(draft.subject(), draft);
    }

    /// This is an act now; what was typed after it is not.
    void written(Draft draft) {
        byNote.remove(draft.subject(), draft);
    }

    Optional<Draft> find(SubjectId note) {
        return Optional.ofNullable(byNote.get(note));
    }

    Optional<Draft> findAbout(About about) {
        return byNote.values().stream()
                .filter(one -> one.about().equals(Optional.of(about)))
                .findFirst();
    }

    void clear() {
        byNote.clear();
    }
}
