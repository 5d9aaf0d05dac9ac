package org.fieldbook.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.promise.Effort;
import org.fieldbook.store.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class PolicyFileTest {

    private static final String KEY = "A".repeat(42) + "_";
    private static final Path HOME = Path.of("/home/somebody");

    private static final String WHOLE =
            """
            {"format": 1,
             "idleMinutes": 5,
             "exports": ["bundles", "pdf"],
             "headquarters": ["%s"],
             "exchange": {"folder": "/srv/exchange/", "only": true},
             "retention": {"suggestDays": 30, "demandDays": 90}}
            """
                    .formatted(KEY);

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("policy.json");
    }

    private FoundPolicy read(String content) throws IOException {
        Files.writeString(file(), content);
        return new PolicyFile(file(), HOME).read();
    }

    @Test
    void everythingThatCanBeLaidDownIsTaken() throws IOException {
        FoundPolicy found = read(WHOLE);
        assertThat(found.fault()).isEmpty();
        assertThat(found.there()).isTrue();
        assertThat(found.holds())
                .isEqualTo(
                        new Policy(
                                5,
                                EnumSet.of(Export.BUNDLES, Export.PDF),
                                Optional.of(Set.of(KEY)),
                                new ExchangeRule(Optional.of(Path.of("/srv/exchange")), true),
                                new Retention(Optional.of(30), Optional.of(90))));
    }

    @Test
    void whatIsNotNamedIsAsWithoutAPolicy() throws IOException {
        assertThat(read("{\"format\":1}"))
                .isEqualTo(new FoundPolicy(file(), true, Policy.NONE, Optional.empty()));
        assertThat(read("\ufeff{\"format\":1,\"exports\":[]}").holds().exports()).isEmpty();
    }

    @Test
    void aFolderMayLieInTheHomeOfWhoeverWorks() throws IOException {
        assertThat(
                        read("{\"format\":1,\"exchange\":{\"folder\":\"~/Exchange\"}}")
                                .holds()
                                .exchange())
                .isEqualTo(new ExchangeRule(Optional.of(HOME.resolve("Exchange")), false));
    }

    @Test
    void whereThereIsNoFileNothingIsLaidDownUnlessOneWasNamed() {
        var none = new PolicyFile(folder.resolve("none").resolve("policy.json"), HOME);
        assertThat(none.read().there()).isFalse();
        assertThat(none.read().holds()).isEqualTo(Policy.NONE);
        assertThat(none.readNamed().fault())
                .contains(new PolicyFault(PolicyFault.Kind.UNREADABLE, ""));
        assertThat(none.readNamed().holds()).isEqualTo(Policy.STRICTEST);
    }

    /// Of none of these is any part taken: even what stands before the fault is not.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"format":1,"idleMinutes":5                        | FORM    | ``
                    {"format":1} {}                                    | FORM    | ``
                    {"format":1,"format":1}                            | FORM    | ``
                    {"format":1,"exports":[[[[[[[[[]]]]]]]]]}          | FORM    | ``
                    not json                                           | FORM    | ``
                    []                                                 | VALUE   | ``
                    null                                               | VALUE   | ``
                    {}                                                 | MISSING | /format
                    {"idleMinutes":5}                                  | MISSING | /format
                    {"format":2}                                       | VALUE   | /format
                    {"format":"1"}                                     | VALUE   | /format
                    {"format":1,"idleMinute":5}                        | UNKNOWN | /idleMinute
                    {"format":1,"idleMinutes":1}                       | VALUE   | /idleMinutes
                    {"format":1,"idleMinutes":61}                      | VALUE   | /idleMinutes
                    {"format":1,"idleMinutes":5.5}                     | VALUE   | /idleMinutes
                    {"format":1,"idleMinutes":"5"}                     | VALUE   | /idleMinutes
                    {"format":1,"idleMinutes":null}                    | VALUE   | /idleMinutes
                    {"format":1,"idleMinutes":99999999999}             | VALUE   | /idleMinutes
                    {"format":1,"exports":"bundles"}                   | VALUE   | /exports
                    {"format":1,"exports":null}                        | VALUE   | /exports
                    {"format":1,"exports":["bundles",7]}               | VALUE   | /exports
                    {"format":1,"exports":["bundle"]}                  | UNKNOWN | /exports (bundle)
                    {"format":1,"headquarters":[]}                     | VALUE   | /headquarters
                    {"format":1,"headquarters":["short"]}              | VALUE   | /headquarters
                    {"format":1,"headquarters":{}}                     | VALUE   | /headquarters
                    {"format":1,"exchange":{}}                         | VALUE   | /exchange
                    {"format":1,"exchange":{"only":true}}              | VALUE   | /exchange
                    {"format":1,"exchange":{"folder":"/x","only":1}}   | VALUE   | /exchange
                    {"format":1,"exchange":{"folder":"/x","is":true}}  | UNKNOWN | /exchange/is
                    {"format":1,"exchange":{"folder":"relative"}}      | VALUE   | /exchange/folder
                    {"format":1,"exchange":{"folder":""}}              | VALUE   | /exchange/folder
                    {"format":1,"exchange":{"folder":"/x\\u0000"}}     | VALUE   | /exchange/folder
                    {"format":1,"retention":30}                        | VALUE   | /retention
                    {"format":1,"retention":{"days":30}}               | UNKNOWN | /retention/days
                    {"format":1,"retention":{"suggestDays":0}}         | VALUE   | /retention/suggestDays
                    {"format":1,"retention":{"suggestDays":9,"demandDays":8}} | VALUE | /retention
                    {"format":1,"idleMinutes":5,"exports":[],"colour":"red"}  | UNKNOWN | /colour
                    """)
    void aPolicyThatIsNotWholeIsNotTakenAtAllAndTheStrictestHolds(
            String content, PolicyFault.Kind kind, String where) throws IOException {
        assertThat(read(content))
                .isEqualTo(FoundPolicy.broken(file(), new PolicyFault(kind, where)));
    }

    @Test
    void aFileThatCannotBeReadOrIsTooLargeIsNotTaken() throws IOException {
        assertThat(read(" ".repeat(PolicyFile.LARGEST) + "{\"format\":1}").fault())
                .contains(new PolicyFault(PolicyFault.Kind.LARGE, ""));
        Files.delete(file());
        Files.createDirectory(file());
        assertThat(new PolicyFile(file(), HOME).read())
                .isEqualTo(
                        FoundPolicy.broken(
                                file(), new PolicyFault(PolicyFault.Kind.UNREADABLE, "")));
    }

    @Test
    void whatIsStrictestForbidsAllThatAPolicyCanAndDemandsNothingThatCannotBeUndone() {
        Policy strictest = Policy.STRICTEST;
        assertThat(strictest.exports()).isEmpty();
        assertThat(strictest.headquarters()).contains(Set.of());
        assertThat(strictest.exchange().allows(Path.of("/srv/exchange"))).isFalse();
        assertThat(strictest.idle(60)).isEqualTo(Policy.SHORTEST_IDLE);
        assertThat(strictest.idle(1)).isEqualTo(1);
        assertThat(strictest.retention().due(LocalDate.EPOCH, LocalDate.of(2026, 1, 1)))
                .isEqualTo(Retention.Due.NOT);
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/exchange, true",
        "/srv/other/../exchange, true",
        "/srv/exchange/deeper, false",
        "/srv, false"
    })
    void theOnlyFolderIsTheOneHoweverItIsWritten(Path wanted, boolean allowed) {
        var rule = new ExchangeRule(Optional.of(Path.of("/srv/exchange")), true);
        assertThat(rule.allows(wanted)).isEqualTo(allowed);
        assertThat(new ExchangeRule(rule.folder(), false).allows(wanted)).isTrue();
    }

    /// Days after the last day of fieldwork, 17 March 2023.
    @ParameterizedTest
    @CsvSource({
        "2023-03-17, NOT",
        "2023-04-15, NOT",
        "2023-04-16, SUGGESTED",
        "2023-06-14, SUGGESTED",
        "2023-06-15, DEMANDED",
        "2022-01-01, NOT"
    })
    void closingIsSuggestedAndThenDemanded(LocalDate today, Retention.Due due) {
        var retention = new Retention(Optional.of(30), Optional.of(90));
        assertThat(retention.due(LocalDate.of(2023, 3, 17), today)).isEqualTo(due);
        assertThat(Retention.OPEN.due(LocalDate.of(2023, 3, 17), today))
                .isEqualTo(Retention.Due.NOT);
        assertThatThrownBy(() -> new Retention(Optional.of(2), Optional.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void h7WhateverAPolicyHoldsItIsTakenAsAWholeOrNotAtAll(TestReporter reporter)
            throws IOException {
        byte[] good = WHOLE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 500; i++) {
            Files.write(file(), Mutations.of(good, random));
            var effort = new Effort();
            FoundPolicy found = new PolicyFile(file(), HOME).read();
            assertThat(effort.millis()).isLessThan(Effort.MOST);
            assertThat(found.there()).isTrue();
            assertThat(found.fault().isPresent()).isEqualTo(found.holds().equals(Policy.STRICTEST));
            taken += found.fault().isEmpty() ? 1 : 0;
        }
        assertThat(taken).isBetween(1, 499);
        reporter.publishEntry(
                Map.of(
                        "promise", "H7",
                        "count", "500",
                        "unit", "altered policies",
                        "seed", "1"));
    }
}
