package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.service.Stores;

import java.util.Map;

/// What the commands need, built where the program starts.
///
/// @param version of the program
/// @param environment the variables a passphrase may come from
/// @param prompt asks for a passphrase that comes from nowhere else
public record CommandServices(
        Messages messages,
        String version,
        Frameworks frameworks,
        RateAnswers rateAnswers,
        Stores stores,
        Demo demo,
        Map<String, String> environment,
        Prompt prompt) {

    StoreOptions storeOptions() {
        return new StoreOptions(stores, environment, prompt);
    }
}
