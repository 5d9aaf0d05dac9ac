package org.fieldbook.ui.setup;

import java.util.List;

/// The steps in which an inspection is set up.
enum SetupStep {
    SERVICE,
    FRAMEWORK,
    DATES,
    FACTS,
    TEAM;

    /// The fields that are asked there, set-up questions of the framework not among them.
    List<String> fields() {
        return switch (this) {
            case SERVICE -> List.of("service", "region", "code");
            case FRAMEWORK -> List.of("framework");
            case DATES -> List.of("from", "to");
            case FACTS -> List.of();
            case TEAM -> List.of("lead", "colleague");
        };
    }
}
