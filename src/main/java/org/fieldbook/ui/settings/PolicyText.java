package org.fieldbook.ui.settings;

import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.ExchangeRule;
import org.fieldbook.settings.Export;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.Policy;
import org.fieldbook.settings.Retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an organisation laid down, in words.
final class PolicyText {

    private final Messages messages;

    PolicyText(Messages messages) {
        this.messages = messages;
    }

    /// A line for each thing that is laid down; one that says so where nothing is.
    List<String> lines(FoundPolicy found) {
        List<String> lines = new ArrayList<>();
        Policy policy = found.holds();
        if (policy.longestIdle() < Policy.NONE.longestIdle()) {
            lines.add(messages.text("settings.policy.idle", policy.longestIdle()));
        }
        exports(policy.exports(), lines);
        policy.headquarters().ifPresent(keys -> lines.add(headquarters(keys)));
        exchange(policy.exchange(), lines);
        retention(policy.retention(), lines);
        return lines.isEmpty() ? List.of(messages.text("settings.policy.none")) : lines;
    }

    private void exports(Set<Export> allowed, List<String> lines) {
        List<Export> forbidden =
                Stream.of(Export.values()).filter(one -> !allowed.contains(one)).toList();
        if (forbidden.isEmpty()) {
            return;
        }
        lines.add(
                allowed.isEmpty()
                        ? messages.text("settings.policy.exports.none")
                        : messages.text("settings.policy.exports", words(allowed.stream())));
        lines.add(messages.text("settings.policy.forbidden", words(forbidden.stream())));
    }

    private String words(Stream<Export> exports) {
        return exports.sorted()
                .map(one -> messages.text("policy.export." + one.word()))
                .collect(Collectors.joining(", "));
    }

    private String headquarters(Set<String> keys) {
        return keys.isEmpty()
                ? messages.text("settings.policy.headquarters.none")
                : messages.text(
                        "settings.policy.headquarters",
                        keys.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void exchange(ExchangeRule rule, List<String> lines) {
        if (rule.folder().isPresent()) {
            lines.add(
                    messages.text(
                            rule.only() ? "settings.policy.folder.only" : "settings.policy.folder",
                            rule.folder().get().toString()));
        } else if (rule.only()) {
            lines.add(messages.text("settings.policy.folder.none"));
        }
    }

    private void retention(Retention retention, List<String> lines) {
        retention
                .suggest()
                .ifPresent(days -> lines.add(messages.text("settings.policy.suggest", days)));
        retention
                .demand()
                .ifPresent(days -> lines.add(messages.text("settings.policy.demand", days)));
    }
}
