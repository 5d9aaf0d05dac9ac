package org.fieldbook.intake.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.intake.Practice;
import org.fieldbook.intake.PracticeWork;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The practice inspection's case list as the file a lead inspector would be given.
public final class PracticeCaseList {

    private static final List<String> COLUMNS =
            List.of(
                    "sentence",
                    "sex",
                    "ethnicity",
                    "age",
                    "rosh",
                    "domesticAbuse",
                    "childSafeguarding",
                    "reportType",
                    "relatedCase");

    private PracticeCaseList() {}

    /// UTF-8, comma, CRLF; withdrawn cases at the end with nothing but their reference and
    /// when supervision began.
    public static byte[] write(Practice practice, PracticeWork work) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(List.of("case", "sample", "inspector"));
            header.addAll(COLUMNS);
            header.add(Cohort.BEGAN);
            csv.writeRecord(header);
            for (Practice.Entry entry : practice.entries()) {
                List<String> row =
                        new ArrayList<>(
                                List.of(entry.reference(), entry.sample(), entry.inspector()));
                COLUMNS.forEach(column -> row.add(entry.attributes().getOrDefault(column, "")));
                row.add(began(work, entry.reference()));
                csv.writeRecord(row);
            }
            for (Practice.Withdrawn withdrawn : practice.withdrawn()) {
                List<String> row = new ArrayList<>(List.of(withdrawn.reference(), "case", ""));
                COLUMNS.forEach(_ -> row.add(""));
                row.add(began(work, withdrawn.reference()));
                csv.writeRecord(row);
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("text in memory does not fail", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String began(PracticeWork work, String reference) {
        return work.itemsOf(reference).getOrDefault(Cohort.BEGAN, "");
    }
}
