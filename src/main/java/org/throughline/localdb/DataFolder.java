package org.throughline.localdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The folder in which the embedded database lives, held by one running Throughline at a
 * time.
 */
final class DataFolder implements AutoCloseable {

	private final Path root;

	private final FileChannel owner;

	private DataFolder(Path root, FileChannel owner) {
		this.root = root;
		this.owner = owner;
	}

	static DataFolder claim(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory);
		}
		Path root = directory.toRealPath();
		FileChannel owner = FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
		if (lock(owner) == null) {
			String holder = readOwner(owner);
			owner.close();
			throw new LocalDatabaseFailure(
					"Another Throughline (process " + holder + ") is using the data folder " + root + ".",
					"Stop it first, or give this one a folder of its own with THROUGHLINE_LOCALDB_DIRECTORY.", null);
		}
		owner.truncate(0)
			.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
		return new DataFolder(root, owner);
	}

	/**
	 * Locks a byte far behind the content, so that others can still read who holds it.
	 */
	private static @Nullable FileLock lock(FileChannel owner) throws IOException {
		try {
			return owner.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String readOwner(FileChannel owner) throws IOException {
		ByteBuffer content = ByteBuffer.allocate(32);
		owner.read(content, 0);
		return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8).trim();
	}

	Path data() {
		return this.root.resolve("postgres-18");
	}

	Path server() {
		return this.root.resolve("server");
	}

	private Path completed() {
		return data().resolve("throughline.completed");
	}

	/**
	 * Puts aside what a first start left half done when it was cut off: nothing had been
	 * answered from it yet.
	 */
	void clearUnfinishedStart() throws IOException {
		if (Files.exists(data()) && Files.notExists(completed())) {
			Files.move(data(), this.root.resolve("unfinished-" + System.nanoTime()));
		}
		if (Files.isDirectory(server())) {
			try (var unpacked = Files.newDirectoryStream(server(),
					(path) -> Files.isDirectory(path) && Files.notExists(path.resolve(".exists")))) {
				for (Path path : unpacked) {
					FileSystemUtils.deleteRecursively(path);
				}
			}
		}
	}

	void markCompleted() throws IOException {
		if (Files.notExists(completed())) {
			Files.createFile(completed());
		}
	}

	@Override
	public void close() throws IOException {
		this.owner.close();
	}

}
