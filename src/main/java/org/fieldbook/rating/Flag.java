package org.fieldbook.rating;

/// What the panel should look at. Flags change no rating. Source: rating rules, section 4, unconfirmed.
public enum Flag {
    /// The driving percentage is below the next higher edge by no more than the pack's points.
    WITHIN_DISCRETION("withinDiscretion"),
    /// One No that had been Yes, or one Yes that had been No, would make another rating of the standard.
    ONE_CASE_DECIDES("oneCaseDecides"),
    /// The driving question rests on few answers.
    SMALL_SAMPLE("smallSample");

    private final String id;

    Flag(String id) {
        this.id = id;
    }

    /// Its name in files.
    public String id() {
        return id;
    }
}
