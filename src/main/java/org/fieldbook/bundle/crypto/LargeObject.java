package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/// A JSON object in canonical form whose first member is a base64url text, so large that it stays where
/// it is in the file while the small rest is read.
final class LargeObject {

    /// The rest of a bundle with all the recipients it may have takes a tenth of this.
    private static final int LARGEST_REST = 1 << 18;

    private final byte[] file;
    private final int start;
    private final int end;
    private final Value.Members rest;

    private LargeObject(byte[] file, int start, int end, Value.Members rest) {
        this.file = file;
        this.start = start;
        this.end = end;
        this.rest = rest;
    }

    /// Which members there are.
    ///
    /// @param large the name that sorts first
    /// @param others all other names
    /// @param forbidden a name known to sort before the first, were it there
    record Form(String large, Set<String> others, String forbidden) {

        private byte[] opening() {
            return ascii("{\"" + large + "\":\"");
        }

        private byte[] forbiddenOpening() {
            return ascii("{\"" + forbidden + "\":");
        }
    }

    /// Refuses with [RefusedFile] what is not in this form, byte for byte.
    static LargeObject read(byte[] file, Form form) {
        return read(file, file.length, form);
    }

    /// Likewise of the first `length` bytes.
    static LargeObject read(byte[] file, int length, Form form) {
        if (startsWith(file, form.forbiddenOpening())) {
            throw new RefusedFile(Reason.FORBIDDEN_HEADER);
        }
        byte[] opening = form.opening();
        if (!startsWith(file, opening)) {
            throw new RefusedFile(Reason.NOT_A_BUNDLE);
        }
        int end = Base64Url.endOfDigits(file, opening.length, length);
        Value.Members rest = Shape.parse(restOf(file, end, length), form.others());
        if (!Arrays.equals(restOf(file, end, length), CanonicalJson.write(rest))) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        return new LargeObject(file, opening.length, end, rest);
    }

    /// The object whose large member has this many digits, which `large` puts.
    static byte[] write(Form form, int digits, Consumer<ByteBuffer> large, Value.Members rest) {
        return write(form, digits, large, rest, 0);
    }

    /// Likewise, followed by `room` zeros.
    static byte[] write(
            Form form, int digits, Consumer<ByteBuffer> large, Value.Members rest, int room) {
        byte[] opening = form.opening();
        byte[] others = CanonicalJson.write(rest);
        ByteBuffer out = ByteBuffer.allocate(opening.length + digits + others.length + 1 + room);
        out.put(opening);
        large.accept(out);
        return out.put(ascii("\",")).put(others, 1, others.length - 1).array();
    }

    /// What the large member spells, followed by `room` zeros.
    byte[] decode(int room) {
        return Base64Url.decode(file, start, end, room)
                .orElseThrow(() -> new RefusedFile(Reason.DAMAGED));
    }

    /// The large member as it stands.
    String text() {
        return new String(file, start, end - start, StandardCharsets.US_ASCII);
    }

    Value.Members rest() {
        return rest;
    }

    /// What follows the large member, as the object it would be without it.
    private static byte[] restOf(byte[] file, int end, int length) {
        byte[] between = ascii("\",");
        boolean follows =
                length - end <= LARGEST_REST
                        && length - end > between.length
                        && file[end] == between[0]
                        && file[end + 1] == between[1];
        if (!follows) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        byte[] rest = Arrays.copyOfRange(file, end + 1, length);
        rest[0] = '{';
        return rest;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
