package org.fieldbook.ui.shell;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.Diagnostics;
import org.fieldbook.service.Installation;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the window is given to work with.
///
/// @param folder of the store that was opened last, or where one is usually kept
/// @param practice opens the practice store, made on first use; slow, and asks whether it is called off
/// @param practiceFolder of the practice store, made or not
/// @param frameworks offered for new inspections, at least one; read while somebody unlocks
/// @param idle without use for so long, the store locks
/// @param singleKeys whether a character alone answers
/// @param installation how the program stands on this laptop
/// @param clock tells how long the laptop slept
/// @param backups begins to keep backups of a store that was opened
/// @param overwriteFreed has memory overwritten that nobody can reach any more; takes its time, on any thread but the
///     window's
/// @param onFolder told which store was opened, to be remembered
/// @param looks how the window looks
public record Given(
        Stores stores,
        Path folder,
        Function<BooleanSupplier, OpenStore> practice,
        Path practiceFolder,
        Supplier<List<Framework>> frameworks,
        IdleTime idle,
        SingleKeys singleKeys,
        Installation installation,
        InstantSource clock,
        Consumer<OpenStore> backups,
        Runnable overwriteFreed,
        Consumer<Path> onFolder,
        Looks looks) {

    /// Makes the file for whoever helps.
    Diagnostics diagnostics() {
        return new Diagnostics(installation, Clock.systemUTC());
    }
}
