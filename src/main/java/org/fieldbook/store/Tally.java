package org.fieldbook.store;

import java.math.BigInteger;
import java.util.Arrays;

/// How many rows there are and a sum over what they are, in whatever order they came. The addends are
/// made with a secret key ([InspectionCipher#addend]), so nobody without it finds other rows of the
/// same sum.
///
/// @param sum modulo 2^256
record Tally(long count, BigInteger sum) {

    static final Tally NONE = new Tally(0, BigInteger.ZERO);

    private static final int SUM_SIZE = 32;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(SUM_SIZE * Byte.SIZE);

    Tally plus(BigInteger addend) {
        return new Tally(count + 1, sum.add(addend).mod(MODULUS));
    }

    Tally minus(BigInteger addend) {
        return new Tally(count - 1, sum.subtract(addend).mod(MODULUS));
    }

    Tally plus(Tally other) {
        return new Tally(count + other.count, sum.add(other.sum).mod(MODULUS));
    }

    void write(BinaryWriter out) {
        byte[] shortest = sum.toByteArray();
        byte[] fixed = new byte[SUM_SIZE];
        int size = Math.min(shortest.length, SUM_SIZE);
        byte[] tail = Arrays.copyOfRange(shortest, shortest.length - size, shortest.length);
        System.arraycopy(tail, 0, fixed, SUM_SIZE - size, size);
        out.number(count).raw(fixed);
    }

    static Tally read(BinaryReader in) throws UnreadableException {
        return new Tally(in.longNumber(), new BigInteger(1, in.raw(SUM_SIZE)));
    }
}
