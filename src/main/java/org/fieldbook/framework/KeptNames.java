package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Names that the program came to use for itself after packs could be written: what a pack calls so would be mixed with
/// what the program records. A pack that is taken up is checked for them; an inspection that began under one of before
/// still opens.
public final class KeptNames {

    private static final Set<String> SAMPLES =
            Set.of("evidence", "finding", "interview", "secondAssessment");

    private static final Set<String> ATTRIBUTES = Set.of("takenIn", "inPlaceOf");

    private static final Set<String> FACTS = Set.of("region", "cohort", "ratingsFinal");

    /// Columns of case lists and surveys, in which items are columns by their codes.
    private static final Set<String> ITEMS =
            Set.of("case", "sample", "inspector", "withdrawn", "sheet");

    private final List<Fault> faults = new ArrayList<>();

    private KeptNames() {}

    /// Where the pack uses one, in the order of the pack.
    public static List<Fault> check(Framework framework) {
        var names = new KeptNames();
        for (int i = 0; i < framework.setup().size(); i++) {
            names.check("$.setup[" + i + "].id", framework.setup().get(i).id(), FACTS);
        }
        for (int i = 0; i < framework.samples().size(); i++) {
            names.check("$.samples[" + i + "]", framework.samples().get(i));
        }
        return List.copyOf(names.faults);
    }

    private void check(String path, Sample sample) {
        check(path + ".id", sample.id(), SAMPLES);
        for (int i = 0; i < sample.attributes().size(); i++) {
            check(path + ".attributes[" + i + "].id", sample.attributes().get(i).id(), ATTRIBUTES);
        }
        for (int i = 0; i < sample.sections().size(); i++) {
            List<Item> items = sample.sections().get(i).items();
            for (int j = 0; j < items.size(); j++) {
                String at = path + ".sections[" + i + "].items[" + j + "].code";
                check(at, items.get(j).code(), ITEMS);
            }
        }
    }

    private void check(String path, String name, Set<String> kept) {
        if (kept.contains(name)) {
            faults.add(new Fault(path, "The name " + name + " is kept for the program."));
        }
    }
}
