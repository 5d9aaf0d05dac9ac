package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class WriterThreadTest {

    @Test
    void whatIsHandedInBehindTheLastWorkIsRefusedAndNotDone() {
        WriterThread writer = new WriterThread();
        List<String> done = new ArrayList<>();
        CompletableFuture<Boolean> behind =
                writer.awaitLast(() -> writer.submit(() -> done.add("behind")));
        assertThatThrownBy(behind::join).hasCauseInstanceOf(StoreException.Closed.class);
        writer.close(() -> done.add("closed again"));
        assertThat(done).isEmpty();
    }

    @Test
    void lastWorkThatFailsIsNotTheLast() {
        WriterThread writer = new WriterThread();
        assertThatThrownBy(() ->
                        writer.awaitLast(() -> {
                            throw new IllegalStateException("not yet");
                        }))
                .hasMessage("not yet");
        assertThat(writer.await(() -> "goes on")).isEqualTo("goes on");
        List<String> done = new ArrayList<>();
        writer.close(() -> done.add("closed"));
        assertThat(done).containsExactly("closed");
    }
}
