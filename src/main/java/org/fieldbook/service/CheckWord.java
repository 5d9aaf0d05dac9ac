package org.fieldbook.service;

/// The last word of a row of a recovery key: a byte that tells every single wrong word, every two words
/// swapped and a row read in place of another. A hash of eight bits would miss one in 256.
///
/// The words of a row are elements of the field of 256, each weighed by a power of its generator, so no two
/// have the same weight; with the check word they add up to the row's number.
final class CheckWord {

    /// x^8 + x^4 + x^3 + x^2 + 1, of which x is a generator.
    private static final int FIELD = 0x11d;

    private static final int HIGHEST = 0x80;

    private CheckWord() {}

    /// @param row from 1
    static byte of(int row, byte[] words) {
        int sum = row;
        int weight = 1;
        for (byte word : words) {
            weight = times(weight, 2);
            sum ^= times(weight, Byte.toUnsignedInt(word));
        }
        return (byte) sum;
    }

    private static int times(int one, int other) {
        int product = 0;
        int shifted = one;
        for (int left = other; left != 0; left >>= 1) {
            if ((left & 1) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & HIGHEST) == 0 ? shifted << 1 : shifted << 1 ^ FIELD;
        }
        return product;
    }
}
