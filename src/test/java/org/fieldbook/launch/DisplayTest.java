package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class DisplayTest {

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void windowsAndMacAlwaysHaveOne(String system) {
        assertThat(Display.isThere(Map.of(), system, "")).isTrue();
    }

    @Test
    void linuxHasOneIfAVariableNamesIt() {
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
        assertThat(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", "")).isTrue();
        assertThat(Display.isThere(Map.of("DISPLAY", ""), "Linux", "")).isFalse();
        assertThat(Display.isThere(Map.of(), "Linux", "")).isFalse();
    }

    @Test
    void theHeadlessPlatformHasNone() {
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"), "Windows 11", "headless")).isFalse();
    }
}
