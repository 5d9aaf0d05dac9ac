package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Value;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A signed document as a file's bytes, which may be larger than a [Value] can be: what is encrypted in a
/// bundle.
public final class SignedFile {

    private static final String PAYLOAD = "payload";
    private static final String PROTECTED = "protected";
    private static final String SIGNATURE = "signature";

    private static final LargeObject.Form FORM =
            new LargeObject.Form(PAYLOAD, Set.of(PROTECTED, SIGNATURE), "header");

    private SignedFile() {}

    /// The document's canonical bytes.
    public static byte[] write(SignedDocument document) {
        return write(document, 0);
    }

    /// Likewise, followed by `room` zeros.
    public static byte[] write(SignedDocument document, int room) {
        return LargeObject.write(
                FORM,
                document.payload().length(),
                out -> Base64Url.put(out, document.payload()),
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        PROTECTED, Value.text(document.protectedHeader()),
                                        SIGNATURE, Value.text(document.signature())))),
                room);
    }

    /// Reads it back, believing nothing of it. Refuses with [RefusedFile] what is no signed document, and
    /// one with an unprotected header.
    public static SignedDocument read(byte[] file) {
        return read(ByteBuffer.wrap(file));
    }

    /// Likewise, of an array's first bytes.
    public static SignedDocument read(ByteBuffer file) {
        if (file.arrayOffset() != 0) {
            throw new IllegalArgumentException("not the first bytes of an array");
        }
        LargeObject object = LargeObject.read(file.array(), file.limit(), FORM);
        return new SignedDocument(
                Shape.text(object.rest(), PROTECTED),
                object.text(),
                Shape.text(object.rest(), SIGNATURE));
    }
}
