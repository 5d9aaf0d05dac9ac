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
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class SettingsFileTest {

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("settings.json");
    }

    private Path holding(String content) throws IOException {
        Files.createDirectories(file().getParent());
        return Files.writeString(file(), content);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Settings wanted =
                new Settings(
                        Optional.of("C:\\M\u00fc \"x\"\n"),
                        25,
                        new Appearance(ThemeChoice.HIGH_CONTRAST, 175),
                        false,
                        Optional.of(new BackupFolder("E:\\backups", 1_772_366_400)),
                        Optional.of(new Frame(-1400, 20, 1300, 760, true)));
        new SettingsFile(file()).write(wanted);
        assertThat(new SettingsFile(file()).read()).isEqualTo(wanted);
        new SettingsFile(file()).write(wanted.withStore("other"));
        assertThat(new SettingsFile(file()).read().store()).contains("other");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whereThereIsNoFileTheUsualPreferencesHold() throws IOException {
        assertThat(new SettingsFile(file()).read()).isEqualTo(Settings.USUAL);
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"store\":", "[]", "7", "null", "\"store\"", "not json", "{}}", "\u0000"})
    void aDamagedFileIsLeftAsItIs(String content) throws IOException {
        Path file = holding(content);
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.USUAL);
        new SettingsFile(file).write(Settings.USUAL.withStore("x"));
        assertThat(file).hasContent(content);
    }

    @Test
    void aFileLargerThanPreferencesAreIsLeftAsItIs() throws IOException {
        String content = "{\"store\":\"" + "x".repeat(64 * 1024) + "\"}";
        Path file = holding(content);
        new SettingsFile(file).write(Settings.USUAL);
        assertThat(file).hasContent(content);
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.USUAL);
    }

    @Test
    void h7WhateverAFileOfPreferencesHoldsItIsReadOrLeftAsItIs(TestReporter reporter)
            throws IOException {
        byte[] good =
                """
                {"store":"/somewhere/store","idleMinutes":10,"theme":"dark","textSize":125,
                 "backups":{"folder":"/somewhere/else","seen":1772366400},
                 "window":{"x":-1400,"y":20,"width":1300,"height":760,"maximized":true}}
                """
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int read = 0;
        Path file = holding("");
        for (int i = 0; i < 500; i++) {
            Files.write(file, Mutations.of(good, random));
            var effort = new Effort();
            Settings held = new SettingsFile(file).read();
            assertThat(effort.millis()).isLessThan(Effort.MOST);
            read += held.equals(Settings.USUAL) ? 0 : 1;
        }
        assertThat(read).isBetween(1, 499);
        holding("[".repeat(60_000));
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.USUAL);
        reporter.publishEntry(
                Map.of(
                        "promise", "H7",
                        "count", "500",
                        "unit", "altered files of preferences",
                        "seed", "1"));
    }

    @Test
    void anEmptyFileHoldsNothingAndIsWritten() throws IOException {
        Path file = holding("");
        new SettingsFile(file).write(Settings.USUAL.withStore("x"));
        assertThat(new SettingsFile(file).read().store()).contains("x");
    }

    @ParameterizedTest
    @CsvSource({
        "0,1",
        "-5,1",
        "61,60",
        "1000000000000,10",
        "3.7,3",
        "true,10",
        "null,10",
        "30,30",
        "\"x\",10"
    })
    void minutesOutsideTheLimitsComeToTheNearestAndWhatIsNoNumberToTheUsual(
            String written, int read) throws IOException {
        assertThat(new SettingsFile(holding("{\"idleMinutes\":" + written + "}")).read())
                .isEqualTo(
                        new Settings(
                                Optional.empty(),
                                read,
                                Appearance.USUAL,
                                true,
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,true", "\"off\",true", "0,true", "null,true"})
    void singleKeysAreOnUnlessTheFileSaysOtherwise(String written, boolean read)
            throws IOException {
        Path file = holding("{\"singleKeys\":" + written + "}");
        assertThat(new SettingsFile(file).read().singleKeys()).isEqualTo(read);
    }

    /// A moment that no calendar has would keep the window from opening.
    @ParameterizedTest
    @CsvSource({
        "1772366400,1772366400",
        "253402300799,253402300799",
        "253402300800,0",
        "9223372036854775807,0",
        "1e300,0",
        "-1,0"
    })
    void aMomentIsOneOfTheCalendar(String written, long read) throws IOException {
        Path file = holding("{\"backups\":{\"folder\":\"E:\",\"seen\":" + written + "}}");
        assertThat(new SettingsFile(file).read().backups()).contains(new BackupFolder("E:", read));
    }

    @ParameterizedTest
    @CsvSource({
        "\"dark\",150,DARK,150",
        "\"high-contrast\",80,HIGH_CONTRAST,80",
        "\"sepia\",79,SYSTEM,80",
        "7,1000,SYSTEM,200",
        "null,\"x\",SYSTEM,100"
    })
    void anAppearanceNobodyKnowsComesToTheNearestOneOrTheUsual(
            String theme, String size, ThemeChoice read, int readSize) throws IOException {
        String content = "{\"theme\":" + theme + ",\"textSize\":" + size + "}";
        assertThat(new SettingsFile(holding(content)).read().appearance())
                .isEqualTo(new Appearance(read, readSize));
    }

    @Test
    void twoChangesOfThePreferencesBothStay() throws IOException {
        var file = new SettingsFile(file());
        file.change(known -> known.withStore("here"));
        file.change(known -> known.withAppearance(new Appearance(ThemeChoice.DARK, 125)));
        assertThat(file.read())
                .isEqualTo(
                        new Settings(
                                Optional.of("here"),
                                10,
                                new Appearance(ThemeChoice.DARK, 125),
                                true,
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"window\":7}",
                "{\"window\":{\"x\":1,\"y\":1}}",
                "{\"window\":{\"x\":1,\"y\":1,\"width\":-5,\"height\":700}}"
            })
    void aWindowWithoutASizeIsNone(String content) throws IOException {
        assertThat(new SettingsFile(holding(content)).read().frame()).isEmpty();
    }

    @Test
    void textGrowsAndShrinksInStepsUpToItsLimits() {
        var largest = new Appearance(ThemeChoice.LIGHT, Appearance.LARGEST);
        assertThat(largest.larger()).isEqualTo(largest);
        assertThat(largest.smaller().textSize()).isEqualTo(175);
        assertThat(new Appearance(ThemeChoice.LIGHT, 137).larger().textSize()).isEqualTo(150);
        assertThat(new Appearance(ThemeChoice.LIGHT, 137).smaller().textSize()).isEqualTo(125);
        assertThatThrownBy(() -> new Appearance(ThemeChoice.LIGHT, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void preferencesOutsideTheLimitsCannotBeMade() {
        assertThatThrownBy(() ->
                        new Settings(
                                Optional.empty(),
                                0,
                                Appearance.USUAL,
                                true,
                                Optional.empty(),
                                Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Settings(
                                Optional.empty(),
                                61,
                                Appearance.USUAL,
                                true,
                                Optional.empty(),
                                Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
