package org.throughline.fhir;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads an uploaded file, unpacked, up to what a clinic's patients need.
 */
final class FileBytes {

	/** Some 20,000 patients as record systems export them. */
	static final int MOST_BYTES = 64 * 1024 * 1024;

	private static final int GZIP_FIRST = 0x1f;

	private static final int GZIP_SECOND = 0x8b;

	private FileBytes() {
	}

	static String text(InputStream upload) throws IOException {
		try (InputStream file = unpacked(new BufferedInputStream(upload))) {
			byte[] bytes = upTo(file);
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (ZipException | EOFException ex) {
			throw new UnreadableFile("The packed file is broken. Export it again, or unpack it first.");
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFile("This is not text in UTF-8. Export it again as FHIR R4 NDJSON.");
		}
	}

	private static InputStream unpacked(BufferedInputStream upload) throws IOException {
		upload.mark(2);
		boolean packed = upload.read() == GZIP_FIRST && upload.read() == GZIP_SECOND;
		upload.reset();
		return packed ? new GZIPInputStream(upload) : upload;
	}

	private static byte[] upTo(InputStream file) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] part = new byte[1 << 16];
		for (int read = file.read(part); read >= 0; read = file.read(part)) {
			if (bytes.size() + read > MOST_BYTES) {
				throw new UnreadableFile("This file is too large: unpacked it is more than 64 MB. Send it in parts.");
			}
			bytes.write(part, 0, read);
		}
		return bytes.toByteArray();
	}

}
