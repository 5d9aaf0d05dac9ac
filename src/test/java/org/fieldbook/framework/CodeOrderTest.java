package org.fieldbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CodeOrderTest {

    @Test
    void codesSortAsPeopleCount() {
        assertThat(
                        List.of("2.10.1", "2.9.3", "10.1", "2.2.1", "2.2", "C1", "A1").stream()
                                .sorted(CodeOrder.INSTANCE)
                                .toList())
                .containsExactly("2.2", "2.2.1", "2.9.3", "2.10.1", "10.1", "A1", "C1");
    }
}
