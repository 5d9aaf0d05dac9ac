package org.fieldbook.launch;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One window for one person: the first program that starts holds a lock and listens on a socket in a folder that
/// nobody else may enter; one that starts later hands over the file it was started with, and ends.
final class Instance implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Instance.class.getName());

    /// More than any system takes for the name of a file, in bytes.
    private static final int LONGEST = 64 * 1024;

    private static final byte UNDERSTOOD = 1;

    private final FileChannel lock;
    private final ServerSocketChannel listening;

    private Instance(FileChannel lock, ServerSocketChannel listening) {
        this.lock = lock;
        this.listening = listening;
    }

    /// This program as the first; empty if another one is.
    ///
    /// @param folder made if it is absent, for this person only
    static Optional<Instance> first(Path folder) throws IOException {
        makePrivate(folder);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            return Optional.empty();
        }
        try {
            // One that was killed left its own.
            Files.deleteIfExists(socket(folder));
            var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(socket(folder)));
            return Optional.of(new Instance(lock, listening));
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Path socket(Path folder) {
        return folder.resolve("socket");
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        // On Windows what lies below a person's folder is theirs already.
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Tells the first program to come forward, and to look at this file.
    ///
    /// @return whether it understood
    static boolean handOver(Path folder, Optional<Path> file) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            String name = file.map(one -> one.toAbsolutePath().toString()).orElse("");
            ByteBuffer words = StandardCharsets.UTF_8.encode(name);
            while (words.hasRemaining()) {
                channel.write(words);
            }
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == UNDERSTOOD;
        } catch (IOException notThere) {
            return false;
        }
    }

    /// Has later programs' files told here, on a thread of their own.
    ///
    /// @param handed told an empty one where a program was started without a file
    void listen(Consumer<Optional<Path>> handed) {
        Thread.ofVirtual().name("later starts").start(() -> accept(handed));
    }

    private void accept(Consumer<Optional<Path>> handed) {
        try {
            while (true) {
                SocketChannel later = listening.accept();
                // Each by itself: one that says nothing keeps nobody waiting.
                Thread.ofVirtual().start(() -> take(later, handed));
            }
        } catch (ClosedChannelException ended) {
            return;
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "later starts are not heard: {0}", failed.getClass());
        }
    }

    private static void take(SocketChannel later, Consumer<Optional<Path>> handed) {
        try (later) {
            byte[] words = Channels.newInputStream(later).readNBytes(LONGEST + 1);
            if (words.length > LONGEST) {
                return;
            }
            String name = new String(words, StandardCharsets.UTF_8);
            handed.accept(name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name)));
            later.write(ByteBuffer.wrap(new byte[] {UNDERSTOOD}));
        } catch (IOException | InvalidPathException notUnderstood) {
            LOG.log(Level.WARNING, "a later start was not heard: {0}", notUnderstood.getClass());
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        lock.close();
    }
}
