package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeysChanged;
import org.fieldbook.service.LetHeadquartersOpen;
import org.fieldbook.service.OpenStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says whether headquarters can open the store, and changes that.
@Command(
        name = "headquarters",
        mixinStandardHelpOptions = true,
        description =
                "Says whether headquarters can open the store, lets it, or shuts it out. Off unless"
                        + " chosen.")
final class StoreHeadquartersCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    @ArgGroup private @Nullable Wanted wanted;

    /// One of the two.
    static final class Wanted {
        @Option(
                names = "--let",
                paramLabel = "CODE",
                description = "Lets the headquarters that this inspection names open the store.")
        private String code = "";

        @Option(names = "--shut-out", description = "Shuts headquarters out.")
        private boolean shutOut;
    }

    StoreHeadquartersCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        store.unlockedBy(this::run).forEach(words -> spec.commandLine().getErr().println(words));
        return ExitCodes.DONE;
    }

    private List<String> run(OpenStore open, char[] now) {
        LetHeadquartersOpen headquarters = open.waysToOpen().headquarters();
        Optional<KeysChanged> changed =
                Optional.ofNullable(wanted)
                        .map(one ->
                                one.shutOut
                                        ? headquarters.shutOut(now)
                                        : headquarters.let(now, one.code));
        String can =
                headquarters
                        .find()
                        .map(let -> messages.text("escrow.can", let.since().toString(), let.key()))
                        .orElseGet(() -> messages.text("escrow.cannot"));
        return changed.filter(KeysChanged.BUT_FOR_THE_COPY::equals).isPresent()
                ? List.of(can, messages.text("escrow.copy"))
                : List.of(can);
    }
}
