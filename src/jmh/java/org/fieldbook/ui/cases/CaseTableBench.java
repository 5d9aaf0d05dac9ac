package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.Pulse;
import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The case table with ten thousand cases, each measurement beside the least that could do the same: its name
/// with `Floor` after it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CaseTableBench {

    private static final Messages WORDS = Messages.of(Locale.UK);
    private static final int PAGE = 20;
    private static final double NOTCH = 120;
    private static final Comparator<CaseRow> THREE =
            Comparator.comparing(CaseRow::status)
                    .thenComparing(CaseRow::inspector)
                    .thenComparing(CaseRow::reference);

    private ManyCases many;
    private CaseRows rows;
    private CaseFrame frame;
    private List<String> texts;
    private Narrowing narrowing;
    private FilteredList<CaseRow> filtered;
    private SortedList<CaseRow> sorted;
    private Comparator<CaseRow> columns;
    private Stage stage;
    private TableView<?> table;
    private Stage bareStage;
    private TableView<CaseRow> bare;
    private int at;
    private boolean turn;

    /// What a row is made of, and nothing more.
    record Plain(String reference, String inspector, int judged) {}

    @Setup
    public void open() {
        Toolkit.startHeadless();
        many = ManyCases.made();
        rows = CaseRows.of(many.before, "case", CaseRows.NONE);
        frame = CaseFrame.of(many.before, "case", rows.rows(), WORDS);
        texts = rows.rows().stream().map(row -> row.searched().text()).toList();
        narrowing = new Narrowing();
        filtered = new FilteredList<>(FXCollections.observableArrayList(rows.rows()));
        sorted = new SortedList<>(FXCollections.observableArrayList(rows.rows()));
        var made = new CaseColumns(WORDS, new Moments(WORDS, many.inspection.clock())).of(frame);
        columns =
                order(made, "status")
                        .thenComparing(order(made, "inspector"))
                        .thenComparing(order(made, "ref"));
        Toolkit.call(() -> {
            Theme.loadFonts();
            show();
            return true;
        });
        Toolkit.settle();
    }

    private static Comparator<CaseRow> order(List<CaseColumn<?>> made, String key) {
        return made.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().order();
    }

    private void show() {
        var background = new DirectBackground();
        var model =
                new CasesViewModel(
                        new EntryQueue(many.inspection, background),
                        background,
                        WORDS,
                        _ -> {},
                        _ -> {});
        var view =
                new CasesView(
                        model,
                        WORDS,
                        new Moments(WORDS, many.inspection.clock()),
                        new SingleKeys(true, _ -> {}),
                        new CasesView.Ways(() -> {}, () -> {}, _ -> {}, _ -> {}));
        view.show(many.before);
        stage = stage(new Scene(view, 1224, 800));
        table = (TableView<?>) view.lookup("#cases-table");
        ObservableList<CaseRow> items = FXCollections.observableArrayList(rows.rows());
        bare = new TableView<>(items);
        for (int column = 0; column < table.getVisibleLeafColumns().size(); column++) {
            var plain = new TableColumn<CaseRow, String>("x");
            plain.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().reference()));
            plain.setPrefWidth(60);
            bare.getColumns().add(plain);
        }
        bareStage = stage(new Scene(bare, 1224, 560));
    }

    private static Stage stage(Scene scene) {
        new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {}).follow(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return stage;
    }

    @TearDown
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            bareStage.close();
            return true;
        });
    }

    /// The frame that one begins is drawn before the next one.
    @TearDown(Level.Invocation)
    public void rest() {
        Toolkit.settle();
    }

    /// Every row and what stands around them, off the window's thread.
    @Benchmark
    @Aim(what = "The case table's rows made, 10,000 cases", floor = "a plain record for each case")
    public Object rows() {
        CaseRows made = CaseRows.of(many.before, "case", CaseRows.NONE);
        return CaseFrame.of(many.before, "case", made.rows(), WORDS);
    }

    /// A plain record for each subject.
    @Benchmark
    public Object rowsFloor() {
        List<Plain> all = new ArrayList<>();
        many.before
                .subjects()
                .forEach(one -> all.add(new Plain(one.reference(), one.inspector(), one.judged())));
        return all;
    }

    /// The rows after one case changed.
    @Benchmark
    @Aim(what = "Its rows after one change", floor = "a plain record for each case")
    public Object rowsAfterOneChange() {
        return CaseRows.of(many.after, "case", rows);
    }

    /// Looks at each subject once.
    @Benchmark
    public Object rowsAfterOneChangeFloor() {
        return rowsFloor();
    }

    /// Sorted by status, inspector and reference, as the table does it.
    @Benchmark
    @Aim(what = "Sorted by three columns", floor = "the list sorts itself")
    public Object sort() {
        turn = !turn;
        sorted.setComparator(turn ? columns : columns.reversed());
        return sorted.getFirst();
    }

    /// The same by the list itself.
    @Benchmark
    public Object sortFloor() {
        turn = !turn;
        List<CaseRow> copy = new ArrayList<>(rows.rows());
        copy.sort(turn ? THREE : THREE.reversed());
        return copy.getFirst();
    }

    /// A search, a facet and a chip, as the table does it.
    @Benchmark
    @Aim(what = "Narrowed to words", floor = "the same words looked for in the same texts")
    public int search() {
        turn = !turn;
        narrowing.searchProperty().set(turn ? "tester" : "prwf");
        filtered.setPredicate(narrowing.predicate(frame));
        return filtered.size();
    }

    /// The same words looked for in the same texts.
    @Benchmark
    public int searchFloor() {
        turn = !turn;
        String wanted = turn ? "tester" : "prwf";
        int found = 0;
        for (String text : texts) {
            found += text.contains(wanted) ? 1 : 0;
        }
        return found;
    }

    /// The window's thread for a page scrolled on.
    @Benchmark
    @Aim(
            what = "The window's work for a page scrolled on",
            floor = "a bare table with as many columns of plain text")
    public Object scroll() {
        return Toolkit.call(() -> scrollOn(table));
    }

    /// A bare table with as many columns of plain text.
    @Benchmark
    public Object scrollFloor() {
        return Toolkit.call(() -> scrollOn(bare));
    }

    /// The window's thread for a notch of the wheel.
    @Benchmark
    @Aim(
            what = "The window's work for a notch of the wheel",
            floor = "a bare table with as many columns of plain text")
    public Object wheel() {
        return Toolkit.call(() -> turn(table));
    }

    /// The same in the bare table.
    @Benchmark
    public Object wheelFloor() {
        return Toolkit.call(() -> turn(bare));
    }

    private Object turn(TableView<?> scrolled) {
        var flow = (VirtualFlow<?>) scrolled.lookup(".virtual-flow");
        if (flow.scrollPixels(NOTCH) == 0) {
            flow.scrollTo(0);
        }
        Pulse.of(scrolled.getScene());
        return flow;
    }

    private Object scrollOn(TableView<?> scrolled) {
        at = (at + PAGE) % (ManyCases.CASES - PAGE);
        scrolled.scrollTo(at);
        Pulse.of(scrolled.getScene());
        return scrolled;
    }
}
