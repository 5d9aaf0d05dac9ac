package org.fieldbook.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with a word in it and nothing else: the floor of every start. Says `prompt` once it is drawn.
public final class BareWindow extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    public static void main(String[] arguments) {
        Frames.first(_ -> Frames.say("prompt"));
        launch(BareWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Fieldbook")), WIDTH, HEIGHT));
        stage.show();
    }
}
