package org.fieldbook.ui;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.Installation;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Stores;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.SettingsFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// A real store with one inspection of two cases and a court report.
public final class SmallInspection implements AutoCloseable {

    public static final Messages WORDS = Messages.of(Locale.UK);

    /// Good for nothing but tests.
    public static final String PASSPHRASE = "three blue kites";

    private static final String CASES =
            """
            case,sample,inspector,sentence,sex,age,rosh,roshAgreed,domesticAbuse
            TE-001,case,A. Tester,Community order,Male,26 to 35,Medium,yes,yes
            TE-002,case,B. Tester,Licence,Female,18 to 25,High,no,no
            TR-01,courtReport,A. Tester,,,,,,
            """;

    public final Stores stores = QuickStores.of(Clock.systemUTC());
    public final OpenStore store;
    public final OpenInspection inspection;

    public SmallInspection(Path folder) {
        store = stores.create(folder.resolve("store"), PASSPHRASE.toCharArray());
        inspection = store.open(store.create(wanted("TE-1")));
        var list = new ImportCaseList(inspection);
        list.importRows(list.preview("cases.csv", CASES.getBytes(StandardCharsets.UTF_8)), false)
                .join();
    }

    public static NewInspection wanted(String code) {
        return new NewInspection(
                code,
                "Testing PDU",
                "pdu-2021",
                Map.of(),
                LocalDate.of(2023, 3, 6),
                LocalDate.of(2023, 3, 17),
                "A. Tester",
                false);
    }

    /// A program on a laptop on which nobody laid anything down.
    ///
    /// @param laptop where its things lie
    public static Installation installation(Path laptop) {
        return installation(laptop, FoundPolicy.none(laptop.resolve("policy.json")));
    }

    /// Likewise, on which somebody did.
    public static Installation installation(Path laptop, FoundPolicy policy) {
        return new Installation(
                "1.0.0",
                laptop,
                laptop.resolve("log"),
                true,
                new SettingsFile(laptop.resolve("settings.json")),
                policy);
    }

    public SampleSubject subject(String reference) {
        return inspection.snapshot().subjects().stream()
                .filter(subject -> subject.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    public SubjectId id(String reference) {
        return subject(reference).id();
    }

    @Override
    public void close() {
        store.close();
    }
}
