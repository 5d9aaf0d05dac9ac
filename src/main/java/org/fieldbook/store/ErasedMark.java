package org.fieldbook.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What erasing values left to do, in a file of `backups`. It is on disk before the first row is altered, so
/// an interruption leaves nothing undone that nobody knows of.
///
/// @param before restore points with a smaller number may hold values that were erased since
/// @param going restore points with a smaller number are to be removed, here and in every further place
/// @param swept whether no page of the database keeps what was erased
record ErasedMark(long before, long going, boolean swept) {

    static final String NAME = "erased";

    private static final ErasedMark NOTHING = new ErasedMark(0, 0, true);

    /// A file that somebody altered tells nothing; to sweep once more does no harm.
    private static final ErasedMark UNREADABLE = new ErasedMark(0, 0, false);

    private static final int LARGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("erased 1 before ([0-9a-f]{8}) going ([0-9a-f]{8}) (swept|unswept)\\n");

    /// @param backups the folder of restore points
    static ErasedMark read(Path backups) {
        Path file = backups.resolve(NAME);
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Matcher parts = FORM.matcher(content(file));
        return parts.matches()
                ? new ErasedMark(
                        Long.parseLong(parts.group(1), 16),
                        Long.parseLong(parts.group(2), 16),
                        "swept".equals(parts.group(3)))
                : UNREADABLE;
    }

    private static String content(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? ""
                    : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    void write(Path backups) {
        String content =
                String.format(
                        Locale.ROOT,
                        "erased 1 before %08x going %08x %s\n",
                        before,
                        going,
                        swept ? "swept" : "unswept");
        DurableFiles.write(backups.resolve(NAME), content.getBytes(StandardCharsets.US_ASCII));
    }

    /// Values are about to be erased.
    ///
    /// @param next the first number that no restore point has by then, nor one that is being made
    ErasedMark begun(long next) {
        return new ErasedMark(Math.max(before, next), going, false);
    }

    ErasedMark asSwept() {
        return new ErasedMark(before, going, true);
    }

    /// All that may hold what was erased is to go.
    ErasedMark asGoing() {
        return new ErasedMark(before, before, swept);
    }
}
