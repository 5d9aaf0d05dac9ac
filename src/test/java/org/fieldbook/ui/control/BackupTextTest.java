package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.Failure;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

class BackupTextTest {

    private static final OffsetDateTime SEEN = OffsetDateTime.parse("2023-03-14T16:10:00Z");
    private static final BackupText TEXT = new BackupText(SmallInspection.WORDS);

    @ParameterizedTest
    @CsvSource({
        "S-08, store.readOnly",
        "S-20, store.noRoom",
        "S-14, store.diskFailed",
        "S-18, store.gone",
        "S-24, store.keysDamaged"
    })
    void aDiskThatTakesNoBackupIsNotToldAsAChangeThatIsNotSaved(String code, String key) {
        var failure = new Failure(Failure.Kind.NOT_SAVED, code, key);
        var there = new KeepBackups.Second.There(Path.of("stick"), SEEN);
        var failed = new KeepBackups.Second.Failed(Path.of("stick"), SEEN, failure);
        assertThat(TEXT.problem(state(Optional.of(failure), there)))
                .hasValueSatisfying(said ->
                        assertThat(said)
                                .startsWith("The last try to make a backup failed.")
                                .contains("(" + code + ")")
                                .doesNotContain("not saved", "Lock the store"));
        assertThat(TEXT.problem(state(Optional.empty(), failed)))
                .hasValueSatisfying(said ->
                        assertThat(said)
                                .startsWith(
                                        "Backups could not be copied to the second place stick.")
                                .contains("(" + code + ")")
                                .doesNotContain("not saved", "Lock the store"));
    }

    private static KeepBackups.State state(Optional<Failure> failure, KeepBackups.Second second) {
        return new KeepBackups.State(Optional.of(SEEN), failure, second);
    }
}
