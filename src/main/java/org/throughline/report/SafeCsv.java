package org.throughline.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file for a spreadsheet. What people typed stays text there: a cell that a
 * spreadsheet would read as a formula begins with an apostrophe.
 */
public final class SafeCsv {

	/** Tells a spreadsheet that the file is UTF-8. */
	private static final String MARK = "\uFEFF";

	/** With the full-width twins that some spreadsheets read alike. */
	private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

	private final StringWriter text = new StringWriter();

	private final CSVPrinter printer;

	public SafeCsv(List<String> headings) {
		try {
			this.printer = new CSVPrinter(this.text.append(MARK), FORMAT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		row(headings.toArray());
	}

	/** Numbers stay numbers; nothing is an empty cell. */
	public void row(@Nullable Object... cells) {
		try {
			this.printer.printRecord(Arrays.stream(cells).map(SafeCsv::cell));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

	private static Object cell(@Nullable Object value) {
		return (value == null) ? "" : (value instanceof Number) ? value : guarded(value.toString());
	}

	/** What begins with blanks is judged by what follows them. */
	static String guarded(String text) {
		String begins = text.replaceFirst("^[ \u00A0]+", "");
		return (!begins.isEmpty() && BEGINS_A_FORMULA.indexOf(begins.charAt(0)) >= 0) ? "'" + text : text;
	}

}
