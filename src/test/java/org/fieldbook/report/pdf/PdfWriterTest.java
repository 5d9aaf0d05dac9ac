package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fieldbook.i18n.Messages;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.InterimRatings;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    static byte[] write(InterimInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(InterimRatings.of(input, Messages.of(Locale.UK)), out);
        return out.toByteArray();
    }

    @Test
    void theSameDocumentMakesTheSameBytes() throws IOException {
        long a = System.nanoTime();
        byte[] first = write(TypicalInputs.practice());
        long b = System.nanoTime();
        byte[] second = write(TypicalInputs.practice());
        long c = System.nanoTime();
        System.out.println((b - a) / 1000000 + " ms, then " + (c - b) / 1000000 + " ms, " + first.length + " bytes");
        Files.write(Path.of("target/a.pdf"), first);
        Files.write(Path.of("target/b.pdf"), second);
        assertThat(second).isEqualTo(first);
    }
}
