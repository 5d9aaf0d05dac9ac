package org.fieldbook.cli;

import org.fieldbook.service.Failure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A passphrase that is typed or stands in a file. Whoever asks for it wipes it after use.
record AskedPassphrase(Prompt prompt) {

    /// A new one, typed twice, because nobody can reset it; refused if the two differ.
    char[] twice() {
        char[] typed = once("New passphrase: ");
        char[] again = once("The same passphrase again: ");
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed, '\0');
            throw new Failure(Failure.Kind.INPUT, "K-05", "start.passphrase.differ");
        }
        return typed;
    }

    /// Typed once; refused if there is nobody to type it.
    char[] once(String words) {
        return prompt.ask(words)
                .orElseThrow(() ->
                        new Failure(
                                Failure.Kind.INPUT,
                                "K-03",
                                "cli.passphrase.missing",
                                PassphraseOptions.VARIABLE));
    }

    /// The one in a file, without one line end at its end.
    static char[] ofFile(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            char[] passphrase = Arrays.copyOf(text.array(), withoutLineEnd(text));
            Arrays.fill(text.array(), '\0');
            return passphrase;
        } catch (CharacterCodingException notText) {
            throw failure("cli.passphrase.encoding", file, notText);
        } catch (IOException unreadable) {
            throw failure("cli.passphrase.unreadable", file, unreadable);
        }
    }

    private static int withoutLineEnd(CharBuffer text) {
        int length = text.limit();
        if (length > 0 && text.get(length - 1) == '\n') {
            length--;
            if (length > 0 && text.get(length - 1) == '\r') {
                length--;
            }
        }
        return length;
    }

    private static Failure failure(String key, Path file, IOException cause) {
        Failure failure = new Failure(Failure.Kind.INPUT, "K-04", key, file.toString());
        failure.initCause(cause);
        return failure;
    }
}
