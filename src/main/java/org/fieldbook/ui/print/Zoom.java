package org.fieldbook.ui.print;

/// How large pages are shown.
sealed interface Zoom {

    double STEP = 1.25;
    double LEAST = 0.25;
    double MOST = 4;

    /// As wide as there is room.
    record FitWidth() implements Zoom {}

    /// All of a page at once.
    record FitPage() implements Zoom {}

    /// Always the same.
    ///
    /// @param scale 1 shows an inch of paper as 96 units of the screen
    record Fixed(double scale) implements Zoom {
        public Fixed {
            scale = Math.clamp(scale, LEAST, MOST);
        }
    }

    /// The scale at which a page is shown.
    ///
    /// @param width of a page at the scale of 1, in the units of the room
    default double scale(double width, double height, double roomWide, double roomHigh) {
        return switch (this) {
            case FitWidth() -> Math.clamp(roomWide / width, LEAST, MOST);
            case FitPage() ->
                    Math.clamp(Math.min(roomWide / width, roomHigh / height), LEAST, MOST);
            case Fixed(double scale) -> scale;
        };
    }
}
