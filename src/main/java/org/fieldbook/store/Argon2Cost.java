package org.fieldbook.store;

/// How much work one try of a passphrase takes (Argon2id). Limits keep a crafted file from exhausting
/// the laptop, and a careless one from being cheap to guess.
///
/// @param memory in MiB, 19 to 256
/// @param passes over the memory, 1 to 10
/// @param lanes 1 to 8
public record Argon2Cost(int memory, int passes, int lanes) {

    /// For every store that people use: 0.2 to 0.5 s.
    public static final Argon2Cost STANDARD = new Argon2Cost(64, 3, 4);

    /// The least that is accepted.
    public static final Argon2Cost SMALLEST = new Argon2Cost(19, 1, 1);

    public Argon2Cost {
        if (memory < 19 || memory > 256 || passes < 1 || passes > 10 || lanes < 1 || lanes > 8) {
            throw new IllegalArgumentException("19 to 256 MiB, 1 to 10 passes, 1 to 8 lanes");
        }
    }
}
