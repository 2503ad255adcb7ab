package org.throughline.visit;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

	Visit save(Visit visit);

	Optional<Visit> findById(UUID id);

}
