package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.Installation;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.service.Stores;

import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;

/// What the commands need, built where the program starts.
///
/// @param installation how the program stands on this laptop
/// @param environment the variables a passphrase may come from
/// @param prompt asks for a passphrase that comes from nowhere else
public record CommandServices(
        Messages messages,
        Installation installation,
        Frameworks frameworks,
        RateAnswers rateAnswers,
        Stores stores,
        Demo demo,
        Map<String, String> environment,
        Prompt prompt) {

    /// The version of the program.
    String version() {
        return installation.version();
    }

    StoreOptions storeOptions() {
        return new StoreOptions(stores, environment, prompt);
    }

    OptionalStore optionalStore() {
        return new OptionalStore(stores, environment, prompt);
    }

    /// Makes bundles that name this version.
    Function<OpenInspection, ExportBundle> exporting() {
        return open -> new ExportBundle(open, new SecureRandom(), version());
    }
}
