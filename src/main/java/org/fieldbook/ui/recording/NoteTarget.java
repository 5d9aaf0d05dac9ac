package org.fieldbook.ui.recording;

import org.fieldbook.inspection.About;

/// What notes are being written about: a prompt or a key question of one case.
///
/// @param title what people call it, such as "prompt c"
record NoteTarget(About about, String title) {}
