package org.fieldbook.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The preferences' file. One that cannot be read is left as it is and never replaced.
public final class SettingsFile {

    private static final int LARGEST = 64 * 1024;
    private final Path file;

    /// @param file made when something is chosen
    public SettingsFile(Path file) {
        this.file = file;
    }

    /// Where they are.
    public Path file() {
        return file;
    }

    /// The preferences; the usual ones where there is no file or it cannot be read.
    public Settings read() throws IOException {
        return find().orElse(Settings.USUAL);
    }

    /// Empty if there is a file and it cannot be read.
    private Optional<Settings> find() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return Optional.of(Settings.USUAL);
        }
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            return KnownMembers.read(Files.readAllBytes(file)).map(SettingsFile::settings);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static Settings settings(KnownMembers known) {
        return new Settings(
                Optional.of(known.text("store")).filter(s -> !s.isEmpty()),
                Math.clamp(
                        known.whole("idleMinutes", Settings.USUAL.idleMinutes()),
                        1,
                        Settings.LONGEST_IDLE),
                appearance(known),
                known.isTrue("singleKeys", Settings.USUAL.singleKeys()),
                backups(known),
                frame(known));
    }

    private static Optional<BackupFolder> backups(KnownMembers known) {
        return Optional.of(known.text("backups/folder"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new BackupFolder(folder, known.seconds("backups/seen")));
    }

    private static Optional<Frame> frame(KnownMembers known) {
        int width = known.whole("window/width", 0);
        int height = known.whole("window/height", 0);
        return width <= 0 || height <= 0
                ? Optional.empty()
                : Optional.of(
                        new Frame(
                                known.whole("window/x", 0),
                                known.whole("window/y", 0),
                                width,
                                height,
                                known.isTrue("window/maximized", false)));
    }

    private static Appearance appearance(KnownMembers known) {
        return new Appearance(
                ThemeChoice.of(known.text("theme")),
                Math.clamp(
                        known.whole("textSize", Settings.USUAL.appearance().textSize()),
                        Appearance.SMALLEST,
                        Appearance.LARGEST));
    }

    /// Changes the preferences as they are now in the file, one change after the other. Any thread.
    public synchronized void change(UnaryOperator<Settings> change) throws IOException {
        write(change.apply(read()));
    }

    /// Writes the preferences beside the file, forces them to the disk and moves them over it. Does
    /// nothing where the file that is there cannot be read.
    public void write(Settings settings) throws IOException {
        if (find().isEmpty()) {
            return;
        }
        JsonMapper json = JsonMapper.shared();
        ObjectNode node = json.createObjectNode();
        settings.store().ifPresent(store -> node.put("store", store));
        node.put("idleMinutes", settings.idleMinutes());
        node.put("theme", settings.appearance().theme().word());
        node.put("textSize", settings.appearance().textSize());
        node.put("singleKeys", settings.singleKeys());
        settings.backups()
                .ifPresent(place ->
                        node.putObject("backups")
                                .put("folder", place.folder())
                                .put("seen", place.seen()));
        settings.frame().ifPresent(frame -> put(node.putObject("window"), frame));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(ObjectNode node, Frame frame) {
        node.put("x", frame.x());
        node.put("y", frame.y());
        node.put("width", frame.width());
        node.put("height", frame.height());
        node.put("maximized", frame.maximized());
    }
}
