package org.fieldbook.ui.control;

/// Style classes used in more than one place; what they look like stands in `fieldbook.css`.
public final class Style {

    /// 28 px, a score.
    public static final String SCORE = "fb-score";

    /// 20 px, a page.
    public static final String PAGE_TITLE = "fb-page-title";

    /// 16 px, a card.
    public static final String CARD_TITLE = "fb-card-title";

    /// 14 px semi-bold.
    public static final String STRONG = "fb-strong";

    /// 13 px: tables, notes, buttons.
    public static final String TABLE_TEXT = "fb-table-text";

    /// 13 px semi-bold.
    public static final String TABLE_STRONG = "fb-table-strong";

    /// 12 px: captions.
    public static final String CAPTION = "fb-caption";

    /// 12 px semi-bold.
    public static final String CAPTION_STRONG = "fb-caption-strong";

    /// 11 px: axis ticks.
    public static final String TICK = "fb-tick";

    /// Greyed text.
    public static final String MUTED = "fb-muted";

    /// Text of a warning.
    public static final String WARNING = "fb-warning";

    /// Text of something wrong.
    public static final String DANGER = "fb-danger";

    /// A bordered white card.
    public static final String CARD = "fb-card";

    /// A card's heading row.
    public static final String CARD_HEAD = "fb-card-head";

    /// A page's body.
    public static final String PAGE = "fb-page";

    /// A yellow notice.
    public static final String NOTICE = "fb-notice";

    /// A grey notice.
    public static final String NOTE = "fb-note";

    /// A red notice.
    public static final String ALERT = "fb-alert";

    /// A rounded count.
    public static final String COUNT = "fb-count";

    /// A rounded filter.
    public static final String CHIP = "fb-chip";

    /// A 32 px button.
    public static final String BUTTON = "fb-button";

    /// A 28 px button.
    public static final String SMALL_BUTTON = "fb-small-button";

    private Style() {}
}
