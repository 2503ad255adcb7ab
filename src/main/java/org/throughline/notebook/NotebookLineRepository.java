package org.throughline.notebook;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** No line is found without naming its writer. */
interface NotebookLineRepository extends Repository<NotebookLine, UUID> {

	NotebookLine save(NotebookLine line);

	/** A second window waits, and then sees what the first one did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from NotebookLine l where l.id = :id and l.staffId = :staffId")
	Optional<NotebookLine> lock(UUID id, UUID staffId);

}
