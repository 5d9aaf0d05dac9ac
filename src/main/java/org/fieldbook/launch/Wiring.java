package org.fieldbook.launch;

import org.fieldbook.cli.CommandServices;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PracticeInspection;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.service.Stores;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// Builds the services by hand: the only place that does.
final class Wiring {

    private final Map<String, String> environment;
    private final Messages messages = Messages.of(Locale.UK);
    private final Frameworks frameworks = new Frameworks();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Stores stores;

    Wiring(Map<String, String> environment) {
        this.environment = environment;
        this.stores = new Stores(frameworks, new SecureRandom(), clock, host());
    }

    Messages messages() {
        return messages;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    Stores stores() {
        return stores;
    }

    PracticeInspection practice() {
        return new PracticeInspection(stores, PracticeInspection.shipped(), clock);
    }

    CommandServices commands(BiConsumer<OpenInspection, Path> pictures) {
        String version = ProgramVersion.read();
        return new CommandServices(
                messages,
                version,
                frameworks,
                new RateAnswers(),
                stores,
                new Demo(this::practice, pictures, messages, version),
                environment,
                System.console());
    }

    /// Names this machine, to notice a store that was copied to another one.
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }
}
