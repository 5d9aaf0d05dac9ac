package org.fieldbook.ui.shell;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.FaultyBundles;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Team;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Bundles that are refused, each for its reason.
final class BundleFaultScreens {

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();

    /// @param files where they are put
    BundleFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
    }

    void show() {
        var small = new SmallInspection(files.resolve("bundles"));
        try (var ben =
                Laptop.join(small.inspection, files.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
            var faulty = new FaultyBundles(ben.inspection, small.inspection, files);
            Path sound = faulty.sound();
            Map<String, Path> refused = new LinkedHashMap<>();
            refused.put("a bundle too large, B-05", faulty.large());
            refused.put("a bundle for others, B-06", faulty.forOthers());
            refused.put("a bundle of a stranger, B-10", faulty.byAStranger());
            refused.put("a bundle of a newer version, B-12", faulty.newer());
            refused.put("a bundle signed by another, B-13", faulty.signedByAnother());
            refused.put("a bundle not vouched for, B-14", faulty.notVouchedFor());
            refused.put("a bundle with a value left out, B-20", faulty.withAValueLeftOut());
            refused.put("a bundle that is gone, B-17", files.resolve("gone.fieldbook"));
            inSession(
                    small.inspection,
                    session -> {
                        window.turn(() -> session.go(Section.EXCHANGE));
                        refused.forEach(this::choose);
                        new Team(small.inspection).revoke(ben.inspection.laptop().name()).join();
                        choose("a bundle of a laptop trusted no longer, B-11", sound);
                    });
            closed(small, sound);
        }
        small.close();
    }

    private void closed(SmallInspection small, Path sound) {
        OpenInspection other = small.store.open(small.store.create(SmallInspection.wanted("TE-2")));
        small.store
                .closing()
                .close(small.inspection.snapshot().card().inspection(), "TE-1", _ -> {});
        inSession(
                other,
                session -> {
                    window.turn(() -> session.go(Section.EXCHANGE));
                    choose("a bundle of a closed inspection, B-22", sound);
                });
    }

    private void inSession(OpenInspection inspection, Consumer<Session> screens) {
        Gallery.session(window, inspection, background, dialogs, screens);
    }

    private void choose(String name, Path file) {
        dialogs.file(file);
        window.fault(name, () -> window.fire("exchange-choose"));
    }
}
