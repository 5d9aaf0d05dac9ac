package org.fieldbook.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/// Altered files: bits flipped, bytes overwritten, cut off, put in, doubled, and lengths that lie.
public final class Mutations {

    private static final int[] NUMBERS = {0, -1, 1, 255, Integer.MAX_VALUE, Integer.MIN_VALUE, 65};

    private Mutations() {}

    /// The same bytes after up to four alterations, at least one.
    public static byte[] of(byte[] input, Random random) {
        byte[] now = input.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && now.length > 8; times--) {
            int at = random.nextInt(now.length);
            switch (random.nextInt(6)) {
                case 0 -> now[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                case 1 -> now[at] = (byte) random.nextInt(256);
                case 2 -> now = Arrays.copyOf(now, at + 1);
                case 3 -> now = splice(now, at, new byte[1 + random.nextInt(40)]);
                case 4 -> now = splice(now, at, Arrays.copyOfRange(now, at, now.length));
                default -> {
                    int number = NUMBERS[random.nextInt(NUMBERS.length)];
                    ByteBuffer.wrap(now).putInt(Math.min(at, now.length - 4), number);
                }
            }
        }
        return now;
    }

    private static byte[] splice(byte[] into, int at, byte[] more) {
        byte[] all = new byte[into.length + more.length];
        System.arraycopy(into, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(into, at, all, at + more.length, into.length - at);
        return all;
    }
}
