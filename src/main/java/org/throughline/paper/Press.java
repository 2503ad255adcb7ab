package org.throughline.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a page that is written for paper: typefaces in the file, tagged for
 * readers of screens, and nothing fetched from anywhere.
 */
@Component
public class Press {

	private static final String STATEMENT = "Atkinson Hyperlegible Next";

	private static final String VOICE = "Literata";

	private static final int BOLD = 700;

	private static final int REGULAR = 400;

	/** The only files that a page can name. */
	private static final Map<String, String> FILES = Map.of("paper:paper.css", "static/css/paper.css");

	/** What it tells of its work could repeat what stands on the page. */
	Press() {
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * @param page well-formed
	 */
	public byte[] print(String page, boolean a4) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		PdfRendererBuilder builder = builder(page, a4);
		builder.toStream(file);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/** On how many pages it would come out. */
	public int pages(String page, boolean a4) {
		PdfRendererBuilder builder = builder(page, a4);
		builder.toStream(new ByteArrayOutputStream());
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			return renderer.getRootBox().getLayer().getPages().size();
		}
	}

	private static PdfRendererBuilder builder(String page, boolean a4) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.useDefaultPageSize(a4 ? 210 : 8.5f, a4 ? 297 : 11, a4 ? PageSizeUnits.MM : PageSizeUnits.INCHES);
		builder.useUriResolver((base, uri) -> FILES.containsKey(uri) ? uri : null);
		builder.useProtocolsStreamImplementation(Press::open, "paper");
		font(builder, "AtkinsonHyperlegibleNext-Regular", STATEMENT, REGULAR, FontStyle.NORMAL);
		font(builder, "AtkinsonHyperlegibleNext-Bold", STATEMENT, BOLD, FontStyle.NORMAL);
		font(builder, "AtkinsonHyperlegibleNext-Italic", STATEMENT, REGULAR, FontStyle.ITALIC);
		font(builder, "Literata-Regular", VOICE, REGULAR, FontStyle.NORMAL);
		font(builder, "Literata-Italic", VOICE, REGULAR, FontStyle.ITALIC);
		builder.withHtmlContent(page, null);
		return builder;
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
		builder.useFont(() -> read("paper/" + file + ".ttf"), family, weight, style, true);
	}

	private static FSStream open(String uri) {
		return new Opened(read(FILES.getOrDefault(uri, "")));
	}

	private static InputStream read(String path) {
		try {
			return new ClassPathResource(path).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Opened(InputStream stream) implements FSStream {

		@Override
		public InputStream getStream() {
			return this.stream;
		}

		@Override
		public java.io.Reader getReader() {
			return new java.io.InputStreamReader(this.stream, java.nio.charset.StandardCharsets.UTF_8);
		}

	}

}
