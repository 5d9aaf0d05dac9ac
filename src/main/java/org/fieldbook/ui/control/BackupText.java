package org.fieldbook.ui.control;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.fx.FailureText;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How the backups of a store stand, in words.
public final class BackupText {

    private final Messages messages;

    public BackupText(Messages messages) {
        this.messages = messages;
    }

    /// What somebody has to know of; empty while all is well.
    public Optional<String> problem(KeepBackups.State state) {
        return state.failure()
                .map(failure ->
                        messages.text(
                                "backup.failed",
                                state.last()
                                        .map(this::moment)
                                        .orElse(messages.text("backup.earlier")),
                                why(failure)))
                .or(() -> secondProblem(state.second()));
    }

    /// The same fault of the disk is told of a change as not saved: here only the copy of it is missing.
    private String why(Failure failure) {
        String key = "backup.why." + failure.key().substring(failure.key().lastIndexOf('.') + 1);
        return messages.has(key)
                ? messages.text("failure.coded", messages.text(key), failure.code())
                : FailureText.of(failure, messages);
    }

    private Optional<String> secondProblem(KeepBackups.Second second) {
        return switch (second) {
            case KeepBackups.Second.None _, KeepBackups.Second.There _ -> Optional.empty();
            case KeepBackups.Second.Away away ->
                    away.missed()
                            ? Optional.of(
                                    messages.text(
                                            "backup.second.missed",
                                            moment(away.seen()),
                                            away.folder().toString()))
                            : Optional.empty();
            case KeepBackups.Second.Failed failed ->
                    Optional.of(
                            messages.text(
                                    "backup.second.failed",
                                    failed.folder().toString(),
                                    why(failed.failure())));
        };
    }

    /// When everything was in a backup last.
    public String last(KeepBackups.State state) {
        return state.last()
                .map(at -> messages.text("backup.last", moment(at)))
                .orElse(messages.text("backup.kept"));
    }

    /// How the second place stands.
    public String second(KeepBackups.Second second) {
        return switch (second) {
            case KeepBackups.Second.None _ -> messages.text("backup.second.none");
            case KeepBackups.Second.There there ->
                    messages.text(
                            "backup.second.there", there.folder().toString(), moment(there.seen()));
            case KeepBackups.Second.Away away ->
                    secondProblem(away)
                            .orElse(
                                    messages.text(
                                            "backup.second.away",
                                            away.folder().toString(),
                                            moment(away.seen())));
            case KeepBackups.Second.Failed failed -> secondProblem(failed).orElseThrow();
        };
    }

    private String moment(OffsetDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("EEE d MMM HH:mm", messages.locale()));
    }
}
