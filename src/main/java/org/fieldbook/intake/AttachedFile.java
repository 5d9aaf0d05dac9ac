package org.fieldbook.intake;

import org.fieldbook.inspection.AttachmentType;

import java.util.EnumSet;
import java.util.Set;

/// What somebody wants to attach, by its content.
public sealed interface AttachedFile {

    /// It can be attached.
    ///
    /// @param tells what else the file says that its picture does not show
    record Allowed(AttachmentType type, Set<Tells> tells) implements AttachedFile {
        public Allowed {
            tells = tells.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(tells));
        }
    }

    /// It cannot.
    record Refused(Why why) implements AttachedFile {}

    /// What is hidden in a picture.
    enum Tells {
        /// Where it was taken.
        PLACE,
        /// With which camera or telephone.
        DEVICE
    }

    /// Why a file is not taken.
    enum Why {
        EMPTY,
        /// A kind of file that is not on the list.
        OTHER_KIND,
        /// Word, Excel and others write such files where they are old, locked or no documents at all.
        OLD_OFFICE,
        /// An Office file with macros or with programs in it.
        MACROS,
        /// Its end is missing, or its beginning is of something that does not follow.
        BROKEN,
        /// Another program would take it for something else.
        TWO_KINDS,
        /// A bundle or card of Fieldbook, which is taken in elsewhere.
        FIELDBOOK
    }
}
