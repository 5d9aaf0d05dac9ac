package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// H6: what a process that makes a report asks the system for, where the report's texts name files and addresses.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
@Timeout(120)
class FetchedTest {

    /// An address of any machine, the names of machines, and the file that the texts name. Java makes a socket and
    /// lets go of it to see which addresses there are; without one it reaches nobody.
    private static final Pattern FETCHED =
            Pattern.compile("sa_family=AF_(INET|NETLINK)|\"/etc/(hostname|hosts|resolv\\.conf)\"");

    @TempDir private Path folder;

    @Test
    void h6AReportWhoseTextsNameFilesAndAddressesAsksTheSystemForNoneOfThem(TestReporter reporter)
            throws Exception {
        assertThat(fetched()).isEmpty();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H6",
                        "count",
                        "1",
                        "unit",
                        "PDF made of such texts, no file or address of theirs asked for as the"
                                + " system tells"));
    }

    /// Otherwise the one above would prove nothing.
    @Test
    void h6WhatIsFetchedIsSeen() throws Exception {
        List<String> fetched = fetched(HostileReport.FETCH);
        assertThat(fetched).anyMatch(line -> line.contains("\"/etc/hostname\""));
        assertThat(fetched).anyMatch(line -> line.contains("connect("));
    }

    private List<String> fetched(String... more) throws IOException, InterruptedException {
        Path trace = folder.resolve("trace");
        Path made = folder.resolve("made.pdf");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "--seccomp-bpf",
                                "-e",
                                "signal=none",
                                "-e",
                                "trace=%network,open,openat,openat2",
                                "-o",
                                trace.toString(),
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileReport.class.getName(),
                                made.toString()));
        command.addAll(List.of(more));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(made).isNotEmptyFile();
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> FETCHED.matcher(line).find()).toList();
        }
    }
}
