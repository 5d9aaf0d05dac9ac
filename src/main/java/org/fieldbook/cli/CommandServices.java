package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.service.Stores;
import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.util.Map;

/// What the commands need, built where the program starts.
///
/// @param version of the program
/// @param environment the variables a passphrase may come from
/// @param console nothing if there is nobody to ask
public record CommandServices(
        Messages messages,
        String version,
        Frameworks frameworks,
        RateAnswers rateAnswers,
        Stores stores,
        Demo demo,
        Map<String, String> environment,
        @Nullable Console console) {

    StoreOptions storeOptions() {
        return new StoreOptions(stores, environment, console);
    }
}
