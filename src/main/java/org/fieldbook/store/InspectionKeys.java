package org.fieldbook.store;

import org.fieldbook.journal.PublicKey;

/// The public halves of this laptop's two keys for one inspection.
public record InspectionKeys(PublicKey agreement, PublicKey signing) {}
