package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.LinkedHashMap;
import java.util.Map;

/// Whatever a file is called, its name does no harm where it is shown or suggested.
class ShownNameTest {

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("minutes.pdf", "minutes.pdf");
        names.put("../../etc/passwd", "passwd");
        names.put("..", "file");
        names.put("/home/someone/plan.docx", "plan.docx");
        names.put("C:\\Users\\x\\plan.docx", "plan.docx");
        names.put("C:plan.docx", "C_plan.docx");
        names.put("C:", "C_");
        names.put("\\\\server\\share\\a.pdf", "a.pdf");
        names.put("CON", "_CON");
        names.put("con.txt", "_con.txt");
        names.put("LPT1 .pdf", "_LPT1 .pdf");
        names.put("COM\u00b9.pdf", "_COM\u00b9.pdf");
        names.put("console.txt", "console.txt");
        names.put("ends. . .", "ends");
        names.put("a:b", "a_b");
        names.put("a<b>c|d?e*f\"g", "a_b_c_d_e_f_g");
        names.put("fdp.\u202eexe.txt", "fdp.exe.txt");
        names.put("a\u2066b\u2069\u200fc\u200b.pdf", "abc.pdf");
        names.put("a\nb\u0000c\u001b[31m.pdf", "abc[31m.pdf");
        names.put("a\ud800b.pdf", "a\ufffdb.pdf");
        names.put("", "file");
        names.put("  ", "file");
        names.put("x".repeat(300) + ".pdf", "x".repeat(95) + "\u2026.pdf");
        names.put("\ud83d\ude00".repeat(300), "\ud83d\ude00".repeat(99) + "\u2026");
        return names;
    }

    @Test
    void h3ANameIsShownWithoutWhatHarmsOrMisleads(TestReporter reporter) {
        names().forEach((raw, shown) -> assertThat(ShownName.of(raw)).as(raw).isEqualTo(shown));
        names().values().forEach(shown -> assertThat(ShownName.of(shown)).isEqualTo(shown));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H3",
                        "count",
                        Integer.toString(names().size()),
                        "unit",
                        "names of attached files"));
    }

    @Test
    void aCopyEndsAsWhatItIsDoes() {
        assertThat(ShownName.ended("photo.JPG", AttachmentType.JPEG)).isEqualTo("photo.JPG");
        assertThat(ShownName.ended("photo.jpeg", AttachmentType.JPEG)).isEqualTo("photo.jpeg.jpg");
        assertThat(ShownName.ended("run.exe", AttachmentType.TEXT)).isEqualTo("run.exe.txt");
        assertThat(ShownName.ended("minutes of 3.4", AttachmentType.PDF))
                .isEqualTo("minutes of 3.4.pdf");
    }
}
