package org.fieldbook.inspection;

import org.fieldbook.journal.Value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a file as it is shown and suggested: harmless on every system, whoever wrote it and wherever it came
/// from. Nothing is ever stored under such a name.
public final class ShownName {

    /// In characters.
    static final int LONGEST = 100;

    private static final String NAMELESS = "file";

    /// What no system's file name may hold, and what hides or turns around the rest of a line.
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]");

    private static final Pattern RESERVED = Pattern.compile("[:*?\"<>|]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s~]+|[\\s.]+$");

    /// Names that Windows takes for devices, whatever follows after a point.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    private static final Pattern ENDING =
            Pattern.compile("\\.(?=[^.]*[A-Za-z])([A-Za-z0-9]{1,5})$");

    private ShownName() {}

    /// The last part of a path, without what harms or misleads, cut to 100 characters with its ending kept.
    public static String of(String raw) {
        String path = UNSAFE.matcher(Value.Text.of(raw).text()).replaceAll("");
        String last = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
        String name = RESERVED.matcher(last).replaceAll("_");
        String trimmed = EDGES.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("");
        String safe = DEVICE.matcher(trimmed).matches() ? "_" + trimmed : trimmed;
        return safe.isEmpty() ? NAMELESS : shortened(safe);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String ending = ending(name).map(end -> "." + end).orElse("");
        int kept = name.offsetByCodePoints(0, LONGEST - ending.length() - 1);
        return EDGES.matcher(name.substring(0, kept)).replaceAll("") + "…" + ending;
    }

    /// What follows the last point if it looks like the ending of a file's name, as it is written; empty if the
    /// name has none.
    public static Optional<String> ending(String name) {
        var found = ENDING.matcher(name);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// The name with the ending that belongs to a type.
    static String ended(String name, AttachmentType type) {
        boolean fits =
                ending(name)
                        .filter(end ->
                                end.toLowerCase(Locale.ROOT).equals(type.endings().getFirst()))
                        .isPresent();
        return fits ? name : name + "." + type.endings().getFirst();
    }
}
