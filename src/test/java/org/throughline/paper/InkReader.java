package org.throughline.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the colour and the size of every letter.
 */
final class InkReader extends PDFTextStripper {

	private final Set<Integer> inks = new TreeSet<>();

	private final List<Float> sizes = new ArrayList<>();

	InkReader() {
		addOperator(new SetNonStrokingColorSpace(this));
		addOperator(new SetNonStrokingColor(this));
		addOperator(new SetNonStrokingColorN(this));
		addOperator(new SetNonStrokingDeviceGrayColor(this));
		addOperator(new SetNonStrokingDeviceRGBColor(this));
	}

	@Override
	protected void processTextPosition(TextPosition letter) {
		super.processTextPosition(letter);
		try {
			this.inks.add(getGraphicsState().getNonStrokingColor().toRGB());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		if (!letter.getUnicode().isBlank()) {
			this.sizes.add(letter.getFontSizeInPt());
		}
	}

	/** 0 is black. */
	Set<Integer> inks() {
		return this.inks;
	}

	List<Float> sizes() {
		return this.sizes;
	}

}
