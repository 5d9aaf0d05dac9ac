package org.fieldbook.ui.exchange;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.FolderFile;
import org.fieldbook.ui.fx.FailureText;

/// What a file in the folder is, in words.
final class FolderText {

    private final Messages messages;

    FolderText(Messages messages) {
        this.messages = messages;
    }

    String name(FolderFile file) {
        return file.file().getFileName().toString();
    }

    String what(FolderFile file) {
        return switch (file) {
            case FolderFile.News news when news.acts() == 0 ->
                    messages.text("folder.word", news.sender());
            case FolderFile.News news -> messages.text("folder.news", news.acts(), news.sender());
            case FolderFile.Read _ -> messages.text("folder.read");
            case FolderFile.Own _ -> messages.text("folder.own");
            case FolderFile.Card _ -> messages.text("folder.card");
            case FolderFile.Refused refused -> FailureText.of(refused.why(), messages);
            case FolderFile.Unfinished _ -> messages.text("folder.unfinished");
            case FolderFile.Foreign _ -> messages.text("folder.foreign");
        };
    }

    static String icon(FolderFile file) {
        return switch (file) {
            case FolderFile.News _ -> "mdi2t-tray-arrow-down";
            case FolderFile.Read _ -> "mdi2c-check";
            case FolderFile.Own _ -> "mdi2t-tray-arrow-up";
            case FolderFile.Card _ -> "mdi2a-account-arrow-right-outline";
            case FolderFile.Refused _ -> "mdi2a-alert-circle-outline";
            case FolderFile.Unfinished _ -> "mdi2p-progress-pencil";
            case FolderFile.Foreign _ -> "mdi2f-file-document-outline";
        };
    }

    /// What asks for somebody comes first.
    static int order(FolderFile file) {
        return switch (file) {
            case FolderFile.News _ -> 0;
            case FolderFile.Refused _ -> 1;
            case FolderFile.Unfinished _ -> 2;
            case FolderFile.Card _ -> 3;
            case FolderFile.Read _ -> 4;
            case FolderFile.Own _ -> 5;
            case FolderFile.Foreign _ -> 6;
        };
    }
}
