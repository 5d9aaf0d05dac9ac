package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Pack;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class FrameworksTest {

    private final Frameworks frameworks = new Frameworks();

    private static byte[] bytes(String canonical) {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatCameWithTheProgramIsTheSamePackInEveryInspection() {
        for (Pack pack : frameworks.list()) {
            Pack held = frameworks.read(bytes(pack.canonical()));
            assertThat(held).isSameAs(frameworks.get(pack.framework().id()));
            assertThat(held).isEqualTo(new Frameworks().read(bytes(pack.canonical())));
        }
    }

    @Test
    void onePackThatDiffersInALetterIsAnother() {
        Pack ours = frameworks.get("pdu-2023");
        String title = ours.framework().title();
        Pack other = frameworks.read(bytes(ours.canonical().replace(title, title + "!")));
        assertThat(other.framework().title()).isEqualTo(title + "!");
        assertThat(other.sha256()).isNotEqualTo(ours.sha256());
    }
}
