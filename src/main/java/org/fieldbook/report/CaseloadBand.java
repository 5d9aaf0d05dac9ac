package org.fieldbook.report;

/// The bands in which numbers of cases are published.
enum CaseloadBand {
    UP_TO_40(0, 40, "0\u201340"),
    FROM_41(41, 50, "41\u201350"),
    FROM_51(51, 60, "51\u201360"),
    FROM_61(61, Long.MAX_VALUE, "61+");

    private final long least;
    private final long most;
    private final String text;

    CaseloadBand(long least, long most, String text) {
        this.least = least;
        this.most = most;
        this.text = text;
    }

    /// In figures, which need no language.
    String text() {
        return text;
    }

    boolean holds(long cases) {
        return cases >= least && cases <= most;
    }
}
