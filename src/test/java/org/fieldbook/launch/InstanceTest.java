package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(60)
class InstanceTest {

    @TempDir private Path folder;
    private final BlockingQueue<Optional<Path>> handed = new LinkedBlockingQueue<>();

    /// Another process tries for the lock: in one and the same, Java itself refuses.
    private boolean isFirstElsewhere() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        return other.waitFor() == 0;
    }

    static final class Other {
        public static void main(String[] arguments) throws IOException {
            System.exit(Instance.first(Path.of(arguments[0])).isPresent() ? 0 : 1);
        }
    }

    @Test
    void aLaterStartHandsItsFileToTheFirst() throws Exception {
        try (Instance first = Instance.first(folder).orElseThrow()) {
            first.listen(handed::add);
            assertThat(isFirstElsewhere()).isFalse();
            Path file = folder.resolve("WK übergabe.fieldbook");
            assertThat(Instance.handOver(folder, Optional.of(file))).isTrue();
            assertThat(handed.take()).contains(file);
            assertThat(Instance.handOver(folder, Optional.empty())).isTrue();
            assertThat(handed.take()).isEmpty();
        }
    }

    @Test
    void whereTheFirstHasEndedTheNextIsTheFirst() throws Exception {
        Instance.first(folder).orElseThrow().close();
        assertThat(Instance.handOver(folder, Optional.empty())).isFalse();
        assertThat(isFirstElsewhere()).isTrue();
    }

    /// A socket that was left there, as by a program that was killed, is in nobody's way.
    @Test
    void aSocketThatWasLeftIsReplaced() throws IOException {
        Files.createFile(folder.resolve("socket"));
        try (Instance first = Instance.first(folder).orElseThrow()) {
            first.listen(handed::add);
            assertThat(Instance.handOver(folder, Optional.empty())).isTrue();
        }
    }

    @Test
    void whatIsTooLongOrNoNameIsNotHeardAndTheNextIs() throws Exception {
        try (Instance first = Instance.first(folder).orElseThrow()) {
            first.listen(handed::add);
            say(new byte[200_000]);
            say(new byte[] {'a', 0, 'b'});
            try (var silent = connected()) {
                assertThat(silent.isConnected()).isTrue();
                assertThat(Instance.handOver(folder, Optional.empty())).isTrue();
                assertThat(handed.take()).isEmpty();
                assertThat(handed).isEmpty();
            }
        }
    }

    private SocketChannel connected() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
    }

    private void say(byte[] words) throws IOException {
        try (var channel = connected()) {
            ByteBuffer all = ByteBuffer.wrap(words);
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.shutdownOutput();
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        } catch (IOException hungUp) {
            // It does not read to the end what nobody is called.
            assertThat(words.length).isGreaterThan(64 * 1024);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseMayEnter() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Instance first = Instance.first(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }
}
