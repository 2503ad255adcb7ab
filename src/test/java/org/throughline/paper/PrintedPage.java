package org.throughline.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as a reader has it: its pages, text, typefaces, inks and picture.
 *
 * @param text with lines joined
 * @param inks the colours of letters
 * @param sizes of the letters, in points
 */
record PrintedPage(int pages, float width, float height, String text, Set<Integer> inks, List<Float> sizes,
		List<String> notEmbedded, boolean tagged, String language, String title, BufferedImage picture) {

	private static final float DOTS_PER_INCH = 72;

	static PrintedPage of(byte[] file) {
		try (PDDocument document = Loader.loadPDF(file)) {
			PDPage page = document.getPage(0);
			PDDocumentCatalog catalog = document.getDocumentCatalog();
			InkReader reader = new InkReader();
			String text = reader.getText(document).replaceAll("[\\s\\u00a0]+", " ");
			return new PrintedPage(document.getNumberOfPages(), page.getMediaBox().getWidth(),
					page.getMediaBox().getHeight(), text, reader.inks(), reader.sizes(), notEmbedded(document),
					catalog.getMarkInfo().isMarked() && catalog.getStructureTreeRoot() != null, catalog.getLanguage(),
					document.getDocumentInformation().getTitle(), picture(document));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands on each of its pages. */
	static List<String> eachPage(byte[] file) {
		try (PDDocument document = Loader.loadPDF(file)) {
			List<String> pages = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PDFTextStripper text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				pages.add(text.getText(document).replaceAll("[\\s\\u00a0]+", " "));
			}
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its pages, one below the other. */
	private static BufferedImage picture(PDDocument document) throws IOException {
		PDFRenderer renderer = new PDFRenderer(document);
		BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
		BufferedImage all = new BufferedImage(first.getWidth(), first.getHeight() * document.getNumberOfPages(),
				first.getType());
		for (int page = 0; page < document.getNumberOfPages(); page++) {
			all.getGraphics()
				.drawImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY), 0,
						page * first.getHeight(), null);
		}
		return all;
	}

	/** The size in which most letters are set. */
	float bodySize() {
		return this.sizes.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.orElseThrow();
	}

	private static List<String> notEmbedded(PDDocument document) throws IOException {
		List<String> found = new ArrayList<>();
		for (PDPage page : document.getPages()) {
			PDResources resources = page.getResources();
			for (COSName name : resources.getFontNames()) {
				PDFont font = resources.getFont(name);
				if (!font.isEmbedded()) {
					found.add(font.getName());
				}
			}
		}
		return found;
	}

}
