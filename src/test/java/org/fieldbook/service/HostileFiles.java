package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads files that somebody made who means harm, in a process of its own whose heap is limited, and says
/// on a line for each what was said of it.
final class HostileFiles {

    private HostileFiles() {}

    /// @param args `KIND=FILE` each; a kind is `cases`, `card` or `pack`
    static void main(String[] args) {
        for (String arg : args) {
            int at = arg.indexOf('=');
            System.out.println(said(arg.substring(0, at), Path.of(arg.substring(at + 1))));
        }
    }

    static String said(String kind, Path file) {
        return switch (kind) {
            case "cases" -> cases(file);
            case "card" -> card(file);
            case "pack" -> new Frameworks().check(file).getFirst().words();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String cases(Path file) {
        Framework framework = new Frameworks().find("pdu-2021").orElseThrow().framework();
        List<RowFault> faults = new ArrayList<>();
        Optional<Sheet> sheet = RowFiles.read(file, faults);
        sheet.ifPresent(rows -> faults.addAll(CaseListReader.read(framework, rows).faults()));
        return faults.isEmpty()
                ? "read " + sheet.orElseThrow().rows().size()
                : faults.getFirst().key();
    }

    private static String card(Path file) {
        try {
            return JoinInspection.readCard(file).name();
        } catch (Failure refused) {
            return refused.code();
        }
    }
}
