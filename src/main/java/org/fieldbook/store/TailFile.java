package org.fieldbook.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file beside a full copy that holds what was written after it: a head in clear, then records, each
/// sealed by the store's key and bound to the store, the copy and its place. So none can be altered,
/// swapped or put in from elsewhere. What is cut off at the end is told and left off.
final class TailFile {

    private static final int VERSION = 2;
    private static final byte[] MAGIC = "FBTAIL\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 512 << 20;
    private static final Pattern NAME = Pattern.compile("tail-([0-9a-f]{8})\\.tail");

    private final Path file;
    private final long number;
    private final UUID store;
    private final Sealer sealer;

    /// @param number of the restore point it belongs to
    TailFile(Path folder, long number, CopyKeys keys) {
        this.file = folder.resolve(name(number));
        this.number = number;
        this.store = keys.store();
        this.sealer = keys.tailSealer();
    }

    static String name(long number) {
        return String.format(Locale.ROOT, "tail-%08x.tail", number);
    }

    /// Of the restore point that a tail of this name follows; empty if it is no tail's.
    static Optional<Long> number(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(Long.parseLong(parts.group(1), 16)) : Optional.empty();
    }

    /// The bytes of a tail; empty where there is none.
    static Optional<byte[]> bytes(Path file) {
        return Files.exists(file)
                ? Optional.of(DurableFiles.read(file, LARGEST, Fault.Kind.TAIL_ALTERED))
                : Optional.empty();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// What is in the file.
    ///
    /// @param version of its form
    /// @param end where the last whole record ends, in bytes
    /// @param isTorn whether more follows there that is no whole record
    record Content(int version, List<TailRecord> records, long end, boolean isTorn) {
        /// A tail that was cut off at once.
        static final Content NOTHING = new Content(VERSION, List.of(), 0, true);

        Content {
            records = List.copyOf(records);
        }

        /// Whether more can be written behind it.
        boolean isOfToday() {
            return version == VERSION;
        }
    }

    /// All whole records from the beginning on. One after the other comes into memory, so a file that
    /// somebody put there takes no more than one record does.
    Content read() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new StoreException.Damaged(Fault.Kind.TAIL_ALTERED, DurableFiles.name(file));
            }
            return read(in, version(in.readNBytes(head().length)), size);
        } catch (NoSuchFileException missing) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.FILE_MISSING, DurableFiles.name(file)), missing);
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    private Content read(DataInputStream in, int version, long size) throws IOException {
        long end = head().length;
        List<TailRecord> records = new ArrayList<>();
        try {
            while (end < size) {
                byte[] sealed = next(in, size - end);
                byte[] content = sealer.open(sealed, place(records.size()));
                records.add(TailRecord.read(content, version));
                end += Integer.BYTES + sealed.length;
            }
            return new Content(version, records, end, false);
        } catch (UnreadableException tornOrAltered) {
            return new Content(version, records, end, true);
        }
    }

    private static byte[] next(DataInputStream in, long left)
            throws IOException, UnreadableException {
        int length = left < Integer.BYTES ? -1 : in.readInt();
        if (length < 0 || length > left - Integer.BYTES) {
            throw new UnreadableException("cut off");
        }
        return in.readNBytes(length);
    }

    private int version(byte[] head) {
        int version;
        try {
            BinaryReader in = new BinaryReader(head);
            if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
                throw new UnreadableException("does not begin as a tail does");
            }
            version = in.number();
        } catch (UnreadableException cutOff) {
            throw altered(cutOff);
        }
        if (version > VERSION) {
            throw new StoreException.Newer(DurableFiles.name(file), version);
        }
        return version;
    }

    private StoreException.Damaged altered(UnreadableException cause) {
        return new StoreException.Damaged(
                new Fault(Fault.Kind.TAIL_ALTERED, DurableFiles.name(file)), cause);
    }

    /// Makes the file with its first record, in place of what lies there.
    ///
    /// @return where it ends
    long begin(TailRecord first) {
        byte[] content =
                new BinaryWriter()
                        .raw(head())
                        .bytes(sealer.seal(first.write(), place(0)))
                        .toArray();
        DurableFiles.write(file, content);
        return content.length;
    }

    /// Writes one more record, forces it to disk and reads it back from there. What stood after `end` was
    /// no whole record and goes.
    ///
    /// @param index how many come before it
    /// @return where the file ends, and what was read back
    Appended append(TailRecord record, int index, long end) {
        byte[] framed =
                new BinaryWriter().bytes(sealer.seal(record.write(), place(index))).toArray();
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE))) {
            channel.truncate(end);
            ByteBuffer left = ByteBuffer.wrap(framed);
            while (left.hasRemaining()) {
                channel.write(left, end + left.position());
            }
            channel.force(true);
            ByteBuffer back = ByteBuffer.allocate(framed.length);
            while (back.hasRemaining() && channel.read(back, end + back.position()) >= 0) {}
            byte[] sealed = new BinaryReader(back.array()).bytes();
            TailRecord read = TailRecord.read(sealer.open(sealed, place(index)), VERSION);
            return new Appended(end + framed.length, read);
        } catch (IOException failure) {
            throw DurableFiles.failure(folder(), framed.length, failure);
        } catch (UnreadableException other) {
            throw altered(other);
        }
    }

    /// @param record as it was read back
    record Appended(long end, TailRecord record) {}

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static byte[] head() {
        return new BinaryWriter().raw(MAGIC).number(VERSION).toArray();
    }

    private byte[] place(int index) {
        return new BinaryWriter().text("tail").uuid(store).number(number).number(index).toArray();
    }
}
