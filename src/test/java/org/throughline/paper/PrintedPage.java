package org.throughline.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as a reader has it: its pages, text, typefaces and picture.
 */
record PrintedPage(int pages, float width, float height, String text, List<String> notEmbedded, boolean tagged,
		String language, String title, BufferedImage picture) {

	private static final float DOTS_PER_INCH = 60;

	static PrintedPage of(byte[] file) {
		try (PDDocument document = Loader.loadPDF(file)) {
			PDPage page = document.getPage(0);
			return new PrintedPage(document.getNumberOfPages(), page.getMediaBox().getWidth(),
					page.getMediaBox().getHeight(), new PDFTextStripper().getText(document), notEmbedded(document),
					document.getDocumentCatalog().getMarkInfo().isMarked()
							&& document.getDocumentCatalog().getStructureTreeRoot() != null,
					document.getDocumentCatalog().getLanguage(), document.getDocumentInformation().getTitle(),
					new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
