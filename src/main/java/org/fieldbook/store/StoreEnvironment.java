package org.fieldbook.store;

import java.security.SecureRandom;
import java.time.Clock;

/// What a store takes from its surroundings.
///
/// @param random for keys, nonces and identities
/// @param cost of trying a passphrase, for slots made from now on; older slots keep theirs
/// @param host any text that names this machine; kept only in sealed rows
/// @param clock for the names of restore points that opening a store makes
public record StoreEnvironment(SecureRandom random, Argon2Cost cost, String host, Clock clock) {

    /// The same under another clock.
    public StoreEnvironment withClock(Clock other) {
        return new StoreEnvironment(random, cost, host, other);
    }
}
