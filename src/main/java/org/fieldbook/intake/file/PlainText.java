package org.fieldbook.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// Text without anything but letters, signs and ends of lines: in UTF-8, one of the older alphabets, or UTF-16 that
/// says so.
final class PlainText {

    private static final String LITTLE = "\u00ff\u00fe";
    private static final String BIG = "\u00fe\u00ff";
    private static final int DELETE = 0x7F;

    private PlainText() {}

    static boolean is(FileBytes file) {
        if (file.startsWith(LITTLE) || file.startsWith(BIG)) {
            return isUtf16(file.bytes());
        }
        return IntStream.range(0, file.size()).map(file::at).noneMatch(PlainText::isControl);
    }

    private static boolean isUtf16(byte[] content) {
        try {
            return StandardCharsets.UTF_16
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(PlainText::isControl);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean isControl(int one) {
        return one == DELETE || (one < ' ' && "\t\r\n\f".indexOf(one) < 0);
    }
}
