package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.util.Set;

/// Takes small objects of a file apart. Everything that is not as it must be is refused with
/// [RefusedFile].
final class Shape {

    private Shape() {}

    /// An object with these members and no other.
    static Value.Members parse(byte[] json, Set<String> names) {
        try {
            return object(CanonicalJson.read(json), names);
        } catch (UnreadableChange broken) {
            throw new RefusedFile(Reason.DAMAGED);
        }
    }

    /// Likewise.
    static Value.Members object(Value value, Set<String> names) {
        if (!(value instanceof Value.Members object)
                || !object.members().keySet().containsAll(names)) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        if (object.members().size() > names.size()) {
            throw new RefusedFile(Reason.FORBIDDEN_HEADER);
        }
        return object;
    }

    /// A member that [#object] has found there.
    static Value get(Value.Members object, String name) {
        Value value = object.members().get(name);
        if (value == null) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        return value;
    }

    static String text(Value.Members object, String name) {
        if (get(object, name) instanceof Value.Text(String text)) {
            return text;
        }
        throw new RefusedFile(Reason.DAMAGED);
    }

    /// Bytes in base64url.
    static byte[] bytes(Value.Members object, String name) {
        return Base64Url.decode(text(object, name))
                .orElseThrow(() -> new RefusedFile(Reason.DAMAGED));
    }

    /// This many bytes in base64url.
    static byte[] bytes(Value.Members object, String name, int size) {
        byte[] bytes = bytes(object, name);
        if (bytes.length != size) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        return bytes;
    }
}
