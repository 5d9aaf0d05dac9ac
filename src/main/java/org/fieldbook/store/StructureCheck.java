package org.fieldbook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What SQLite finds of its own structure, told apart: pages that are damaged, and pages that the disk did not give,
/// which a statement of SQLite's calls damaged as well. Only SQLite is asked: whoever opened the file beside it and
/// closed it again would let go of its locks. On the thread that has the database.
final class StructureCheck {

    private static final int PRIMARY_CODE = 0xff;

    private static final int IO_ERROR = 10;

    /// How the check tells of a page that it did not get.
    private static final Pattern NOT_GIVEN =
            Pattern.compile("error code[= ](\\d{1,6})|failed to get page");

    private static final List<String> WHOLE = List.of("ok");

    private final Connection connection;
    private boolean altered;

    StructureCheck(Connection connection) {
        this.connection = connection;
    }

    /// Whether the disk did not give a page that a statement has just called damaged: it is not given to the check
    /// either, or is as it should be by now. Once a page was found that is damaged, no other is asked after.
    boolean wasUnread() {
        if (!altered) {
            List<String> told = run();
            altered = !told.equals(WHOLE) && !isUnread(told);
        }
        return !altered;
    }

    /// What it tells until it gets no further.
    private List<String> run() {
        List<String> told = new ArrayList<>();
        try (Statement check = connection.createStatement();
                ResultSet rows = check.executeQuery("PRAGMA integrity_check")) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        } catch (SQLException refusal) {
            told.add(String.valueOf(refusal.getMessage()));
        }
        return told;
    }

    /// Whether the check found fault because the disk did not give a page, and not because of what stands there.
    static boolean isUnread(List<String> told) {
        return told.stream()
                .flatMap(line -> NOT_GIVEN.matcher(line).results())
                .map(found -> found.group(1))
                .anyMatch(code ->
                        code == null || (Integer.parseInt(code) & PRIMARY_CODE) == IO_ERROR);
    }
}
