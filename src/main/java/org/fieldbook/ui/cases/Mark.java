package org.fieldbook.ui.cases;

import java.util.List;
import java.util.function.Predicate;

/// A mark of the case list that is shown as an icon.
record Mark(String id, String icon, Predicate<CaseRow> shown) {

    static final List<Mark> ALL =
            List.of(
                    new Mark(
                            "domesticAbuse",
                            "mdi2h-home-alert-outline",
                            row -> row.is("domesticAbuse")),
                    new Mark(
                            "childSafeguarding",
                            "mdi2h-human-male-child",
                            row -> row.is("childSafeguarding")),
                    new Mark("roshNotAgreed", "mdi2s-scale-unbalanced", CaseRow::isRoshNotAgreed),
                    new Mark("query", "mdi2a-alert-circle-outline", CaseRow::query),
                    new Mark("conflict", "mdi2s-source-branch", CaseRow::conflict));
}
