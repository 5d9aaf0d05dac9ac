package org.fieldbook.bundle.json;

import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;

import java.io.ByteArrayOutputStream;

/// Collects bytes and refuses the first beyond a limit.
final class LimitedBytes extends ByteArrayOutputStream {

    private final int most;

    LimitedBytes(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int one) {
        expectRoom(1);
        super.write(one);
    }

    @Override
    public synchronized void write(byte[] some, int from, int length) {
        expectRoom(length);
        super.write(some, from, length);
    }

    private void expectRoom(int more) {
        if (more > most - size()) {
            throw new RefusedBundle(Reason.TOO_LARGE);
        }
    }
}
