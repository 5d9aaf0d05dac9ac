package org.fieldbook.report;

/// The code for the state of the data: the first 80 bits of its hash in base 32 (RFC 4648), in four
/// groups, so that two sheets of paper can be told apart and one can be checked against a store.
public record StateCode(String text) {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 16;
    private static final int BITS = 5;
    private static final int GROUP = 4;

    /// The code of this hash, which has at least ten bytes.
    public static StateCode of(byte[] hash) {
        if (hash.length * 8 < CHARACTERS * BITS) {
            throw new IllegalArgumentException("a state code needs at least ten bytes of hash");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            int digit = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                digit = (digit << 1) | ((hash[bit / 8] >> (7 - bit % 8)) & 1);
            }
            text.append(DIGITS.charAt(digit));
        }
        return new StateCode(text.toString());
    }
}
