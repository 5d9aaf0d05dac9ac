package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.KeepOpenings;
import org.fieldbook.service.KeepOpenings.Opening;
import org.fieldbook.ui.fx.Background;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who opened the case that is open, kept with every opening and read only while somebody looks at it.
final class CaseOpenings {

    private final KeepOpenings keeping;
    private final Background background;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyObjectWrapper<List<Opening>> openings =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<SubjectId> open = Optional.empty();
    private boolean read;

    /// @param onFailure told why one cannot be kept or read
    CaseOpenings(KeepOpenings keeping, Background background, Consumer<Throwable> onFailure) {
        this.keeping = keeping;
        this.background = background;
        this.onFailure = onFailure;
    }

    /// Newest first; none while nobody looks at them.
    ReadOnlyObjectProperty<List<Opening>> openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// A case is opened. Coming back to the one that is open is no opening.
    void opened(SubjectId subject) {
        if (!open.equals(Optional.of(subject))) {
            open = Optional.of(subject);
            openings.set(List.of());
            background.follow(keeping.keep(subject), _ -> look(), onFailure);
        }
    }

    /// Says whether somebody looks at them.
    void setRead(boolean wanted) {
        read = wanted;
        look();
    }

    /// No case is open any more.
    void clear() {
        open = Optional.empty();
        openings.set(List.of());
    }

    private void look() {
        open.filter(_ -> read)
                .ifPresent(subject ->
                        background.run(
                                () -> keeping.list(subject),
                                found -> {
                                    if (open.equals(Optional.of(subject))) {
                                        openings.set(found);
                                    }
                                },
                                onFailure));
    }
}
